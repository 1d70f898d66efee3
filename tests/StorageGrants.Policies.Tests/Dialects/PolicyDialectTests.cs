using System;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Policies.Tests.Dialects;

public sealed class PolicyDialectTests
{
    public static TheoryData<string> Names => new(PolicyDialect.All.Select(dialect => dialect.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_dialect_says_what_it_is_and_where_its_facts_come_from(string name)
    {
        var dialect = PolicyDialect.Find(name)!;

        Assert.Same(dialect, PolicyDialect.All.Single(other => other.Name == name));
        Assert.Equal(PolicyDialect.All.Select(other => other.Name), PolicyDialect.Names);
        Assert.NotEmpty(dialect.Title);
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", dialect.Date);
        Assert.NotEmpty(dialect.Sources);
        Assert.NotEmpty(dialect.Kinds);
        Assert.NotEmpty(dialect.Actions);
        Assert.NotEmpty(dialect.Operators);
        Assert.NotEmpty(dialect.ConditionKeys);
    }

    [Theory]
    [InlineData("tigris", 30, 8, 2)]
    [InlineData("storagegrid", 58, 16, 10)]
    [InlineData("aws-s3", 180, 27, 101)]
    public void The_tables_have_the_documented_number_of_rows(string name, int actions, int operators, int keys)
    {
        var dialect = PolicyDialect.Find(name)!;

        Assert.Equal(actions, dialect.Actions.Count);
        Assert.Equal(operators, dialect.Operators.Count);
        Assert.Equal(keys, dialect.ConditionKeys.Count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_that_a_dialect_refers_to_are_its_own(string name)
    {
        var dialect = PolicyDialect.Find(name)!;

        Assert.All(dialect.UseInstead.Values, use => Assert.True(use is null || dialect.FindAction(use)?.Name == use, use));
        Assert.All(dialect.UseInstead.Keys, written => Assert.Null(dialect.FindAction(written)));
        Assert.All(dialect.ConditionKeys.SelectMany(key => key.Actions), action => Assert.Equal(action, dialect.FindAction(action)?.Name));
        Assert.Subset(dialect.Operators.ToHashSet(), dialect.IfExistsOperators.ToHashSet());
        Assert.Subset(dialect.Operators.ToHashSet(), dialect.QuantifiedOperators.ToHashSet());
    }

    [Fact]
    public void An_action_says_what_it_works_on_and_what_it_risks()
    {
        var read = PolicyDialect.AwsS3.FindAction("S3:getobject")!;
        var create = PolicyDialect.StorageGrid.FindAction("s3:CreateBucket")!;

        Assert.Equal((ActionResources.Object, ActionAccess.Read, ActionRisks.DataAccess), (read.Resources, read.Access, read.Risks));
        Assert.Equal(PolicyKind.Identity, Assert.Single(create.Kinds!));
        Assert.Equal(ActionResources.Account, PolicyDialect.AwsS3.FindAction("s3:ListAllMyBuckets")!.Resources);
    }

    [Fact]
    public void A_family_of_keys_holds_every_key_below_it()
    {
        var key = PolicyDialect.StorageGrid.FindConditionKey("s3:existingobjecttag/team")!;

        Assert.True(key.IsFamily);
        Assert.Null(PolicyDialect.StorageGrid.FindConditionKey("s3:ExistingObjectTag/"));
        Assert.Null(PolicyDialect.StorageGrid.FindConditionKey("aws:CurrentTime"));
    }

    [Fact]
    public void Sizes_are_those_of_each_kind()
    {
        Assert.Equal(5120, PolicyDialect.StorageGrid.FindKind(PolicyKind.Identity)!.MaxBytes);
        Assert.Equal(20480, PolicyDialect.StorageGrid.FindKind(PolicyKind.Resource)!.MaxBytes);
        Assert.Null(PolicyDialect.Tigris.FindKind(PolicyKind.Identity)!.MaxBytes);
        Assert.Null(PolicyDialect.Tigris.FindKind(PolicyKind.Resource));
    }

    [Fact]
    public void Members_it_does_not_know_are_left_alone()
    {
        var result = PolicyDialect.Parse("""{ "name": "acme", "evaluation": { "anything": [1, { "x": null }] }, "x-more": {} }""");

        Assert.Empty(result.Problems);
        Assert.Equal("acme", result.Dialect!.Name);
    }

    [Theory]
    [InlineData("""{ "name": """, "", "SGR0001")]
    [InlineData("""[]""", "[]", "SGR0002")]
    [InlineData("""{ "title": "x" }""", """{ "title": "x" }""", "SGR0002")]
    [InlineData("""{ "name": "a", "operators": ["StringEqual"] }""", "\"StringEqual\"", "SGR0002")]
    [InlineData("""{ "name": "a", "operators": ["3"] }""", "\"3\"", "SGR0002")]
    [InlineData("""{ "name": "a", "refuses": ["everything"] }""", "\"everything\"", "SGR0002")]
    [InlineData("""{ "name": "a", "kinds": { "key": {} } }""", "\"key\"", "SGR0002")]
    [InlineData("""{ "name": "a", "kinds": { "identity": { "principal": "never" } } }""", "\"never\"", "SGR0002")]
    [InlineData("""{ "name": "a", "actions": { "s3:X": { "on": ["tape"] } } }""", "\"tape\"", "SGR0002")]
    [InlineData("""{ "name": "a", "conditionKeys": { "k": { "type": "colour" } } }""", "\"colour\"", "SGR0002")]
    [InlineData("""{ "name": "a", "wildcards": { "action": { "place": "start" } } }""", "\"start\"", "SGR0002")]
    [InlineData("""{ "name": "a", "name": "b" }""", "\"name\"", "SGR0002")]
    public void What_is_wrong_in_a_file_is_pointed_at(string text, string expected, string id)
    {
        var problem = Assert.Single(PolicyDialect.Parse(text).Problems);

        Assert.Equal((expected, id), (text.Substring(problem.Span.Start, problem.Span.Length), problem.Id));
    }

    [Theory]
    [InlineData(WildcardPlace.None, "*", "s3:GetObject", true)]
    [InlineData(WildcardPlace.None, "*", "s3:*", false)]
    [InlineData(WildcardPlace.Whole, "*", "*", true)]
    [InlineData(WildcardPlace.Whole, "*", "user/*", false)]
    [InlineData(WildcardPlace.End, "*", "s3:Get*", true)]
    [InlineData(WildcardPlace.End, "*", "*", true)]
    [InlineData(WildcardPlace.End, "*", "s3:Get?", false)]
    [InlineData(WildcardPlace.End, "*", "s3:*Object", false)]
    [InlineData(WildcardPlace.End, "*", "s3:**", false)]
    [InlineData(WildcardPlace.Anywhere, "*", "s3:*Object*", true)]
    [InlineData(WildcardPlace.Anywhere, "*", "s3:?etObject", false)]
    [InlineData(WildcardPlace.Anywhere, "*?", "s3:?et*", true)]
    public void Wildcards_stand_where_a_dialect_takes_them(WildcardPlace place, string characters, string text, bool expected) =>
        Assert.Equal(expected, new WildcardRules(place, characters).Accepts(text));

    [Theory]
    [InlineData("arn:aws:iam::<digits>:user/<name>", "arn:aws:iam::123:user/a:b/c", true)]
    [InlineData("arn:aws:iam::<digits>:user/<name>", "arn:aws:iam::12a:user/a", false)]
    [InlineData("arn:aws:iam::<digits>:user/<name>", "arn:aws:iam::123:user/", false)]
    [InlineData("arn:aws:iam::<tenant?>:root", "arn:aws:iam:::root", true)]
    [InlineData("arn:aws:iam::<tenant?>:root", "arn:aws:iam::acme:root", true)]
    [InlineData("arn:aws:iam::<tenant?>:root", "arn:aws:iam::acme:roots", false)]
    [InlineData("<digits>", "0123", true)]
    [InlineData("<digits>", "", false)]
    [InlineData("<word>", "acme-1", true)]
    [InlineData("<word>", "acme:1", false)]
    [InlineData("urn:user:<word>:<word>", "urn:user:a:b", true)]
    [InlineData("urn:user:<word>:<word>", "urn:user:a:b:c", false)]
    [InlineData("*", "*", true)]
    [InlineData("*", "a", false)]
    public void A_form_is_text_with_placeholders(string form, string value, bool expected) =>
        Assert.Equal(expected, new TextForm(form).Matches(value));
}

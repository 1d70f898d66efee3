using StorageGrants.Access;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Comparison;

/// <summary>Texts that look the same and mean something else, and texts that only look the same when they are put together.</summary>
public sealed class SameTextTests
{
    private const string AllowAll = """{"Effect":"Allow","Action":"s3:*","Resource":"*"},""";

    private static PolicyDocument Read(string statements, string? version = "2012-10-17") =>
        PolicyParser.Parse("{" + (version is null ? "" : "\"Version\":\"" + version + "\",") + "\"Statement\":[" + statements + "]}").Document!;

    private static PolicyRequest List(string prefix, string user) => new(
        RequestPrincipal.User("111122223333", "alice"), "s3:ListBucket", "arn:aws:s3:::b", RequestContext.Empty.With("s3:prefix", prefix).With("aws:username", user));

    private static void IsNew(PolicyRequest request, PolicyDocument from, PolicyDocument to, PolicyDialect? dialect = null)
    {
        dialect ??= PolicyDialect.AwsS3;
        Assert.Equal(Effect.Deny, CompiledPolicies.Compile(dialect, [from]).Evaluate(request).Effect);
        Assert.Equal(Effect.Allow, CompiledPolicies.Compile(dialect, [to]).Evaluate(request).Effect);
        Assert.NotEqual(Truth.Yes, PolicyComparison.NewAccess(from, to, dialect).IsEmpty);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2008-10-17")]
    public void A_variable_in_the_resource_of_a_deny_is_one_in_its_version_only(string? version)
    {
        const string Statements = AllowAll + """{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::b/${aws:username}/*"}""";
        var request = new PolicyRequest(RequestPrincipal.User("111122223333", "alice"), "s3:GetObject", "arn:aws:s3:::b/alice/x", RequestContext.Empty.With("aws:username", "alice"));

        IsNew(request, Read(Statements), Read(Statements, version));
        Assert.Equal(Truth.No, PolicyComparison.NewAccess(Read(Statements), Read(Statements, version), PolicyDialect.AwsS3).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(Read(Statements, version), Read(Statements, null), PolicyDialect.AwsS3).IsEmpty);
    }

    [Fact]
    public void A_variable_in_a_condition_is_one_in_its_version_only()
    {
        const string Deny = AllowAll + """{"Effect":"Deny","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"s3:prefix":"${aws:username}"}}}""";
        const string Allow = """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringLike":{"s3:prefix":"${aws:username}/*"}}}""";

        IsNew(List("alice", "alice"), Read(Deny), Read(Deny, null));
        IsNew(List("${aws:username}/x", "alice"), Read(Allow), Read(Allow, null));
    }

    [Fact]
    public void Without_variables_the_version_makes_no_difference()
    {
        const string Statements = AllowAll + """{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::b/a/*"}""";

        Assert.Equal(Truth.Yes, PolicyComparison.Equivalent(Read(Statements), Read(Statements, null), PolicyDialect.AwsS3).AreEquivalent);
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0001")]
    [InlineData("\\u0002")]
    [InlineData("\\u0003")]
    public void Control_characters_do_not_make_two_values_of_one(string separator)
    {
        var one = Read($$"""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::a/*{{separator}}arn:aws:s3:::b/*"}""");
        var two = Read("""{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::a/*","arn:aws:s3:::b/*"]}""");
        IsNew(new PolicyRequest(RequestPrincipal.User("111122223333", "alice"), "s3:GetObject", "arn:aws:s3:::b/k"), one, two);

        const string Condition = """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*","Condition":{"StringEquals":{"s3:prefix":[VALUES]}}}""";
        IsNew(
            List("b", "alice"),
            Read(Condition.Replace("VALUES", "\"a" + separator + "b\"", System.StringComparison.Ordinal)),
            Read(Condition.Replace("VALUES", "\"a\",\"b\"", System.StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_the_last_value_counts_alone_order_counts()
    {
        const string Condition = """{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":["*"],"Condition":{"StringEquals":{"s3:prefix":[VALUES]}}}""";
        PolicyDocument Of(string values) => Read(Condition.Replace("VALUES", values, System.StringComparison.Ordinal));
        var first = Of("\"${aws:username}\",\"x\"");
        var last = Of("\"x\",\"${aws:username}\"");

        Assert.NotEqual(Truth.Yes, PolicyComparison.NewAccess(first, last, PolicyDialect.CephRgw16).IsEmpty);
        Assert.NotEqual(Truth.Yes, PolicyComparison.NewAccess(last, first, PolicyDialect.CephRgw16).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(last, last, PolicyDialect.CephRgw16).IsEmpty);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(first, last, PolicyDialect.AwsS3).IsEmpty);
    }

    [Fact]
    public void Where_letter_case_counts_a_key_in_other_letters_is_another()
    {
        const string Deny = AllowAll + """{"Effect":"Deny","Action":["s3:ListBucket"],"Resource":["*"],"Condition":{"StringEquals":{"KEY":"alice"}}}""";
        PolicyDocument Of(string key) => Read(Deny.Replace("KEY", key, System.StringComparison.Ordinal));

        IsNew(List("alice", "alice"), Of("s3:prefix"), Of("s3:Prefix"), PolicyDialect.CephRgw16);
        Assert.Equal(Truth.Yes, PolicyComparison.NewAccess(Of("s3:prefix"), Of("s3:Prefix"), PolicyDialect.AwsS3).IsEmpty);
    }
}

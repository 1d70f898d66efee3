using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Parsing;

/// <summary>Texts that are the same may be one object, but none of a document's own is held for the next document.</summary>
public sealed class HeldTextTests
{
    private const string Statement = """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:user/u" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": { "StringEquals": { "aws:Referer": "tsec_only-for-us" } } }""";

    public static TheoryData<int> Lengths => [1, 200];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Values_of_one_document_are_not_those_of_the_next(int statements)
    {
        var text = """{ "Id": "ours", "Statement": [""" + string.Join(",", Enumerable.Repeat(Statement, statements)) + "] }";
        var first = Own(PolicyParser.Parse(text));
        var second = Own(PolicyParser.Parse(text));
        var third = Own(PolicyParser.Parse(JsonParser.Parse(text).Root!));

        Assert.Equal(first, second);
        Assert.Equal(first, third);
        Assert.Equal(1 + (3 * statements), first.Count);
        Assert.DoesNotContain(second, value => first.Any(other => ReferenceEquals(other, value)));
        Assert.DoesNotContain(third, value => second.Any(other => ReferenceEquals(other, value)));
    }

    [Fact]
    public void Values_that_come_often_in_a_long_document_are_one_object()
    {
        var read = Own(PolicyParser.Parse("""{ "Id": "ours", "Statement": [""" + string.Join(",", Enumerable.Repeat(Statement, 200)) + "] }"));

        Assert.Equal(4, read.Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    private static List<string> Own(PolicyParseResult result)
    {
        var document = result.Document!;
        return
        [
            document.Id!.Value.Value,
            .. document.Statements.SelectMany(statement => new[]
            {
                statement.Principal!.Items[0].Value.Value,
                statement.Resource!.Values[0].Value,
                statement.Conditions[0].Values[0].Value,
            }),
        ];
    }
}

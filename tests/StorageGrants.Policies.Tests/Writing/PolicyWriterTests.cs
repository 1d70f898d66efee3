using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Writing;

public sealed class PolicyWriterTests
{
    [Theory]
    [InlineData(
        """{ "Statement": { "Resource": "*", "Action": "s3:*", "Principal": { "AWS": ["a", "b"], "Service": ["s"] }, "Effect": "Allow" }, "Version": "2012-10-17" }""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["a","b"],"Service":"s"},"Action":["s3:*"],"Resource":["*"]}]}""")]
    [InlineData(
        """{ "Statement": [ { "Condition": { "Bool": { "b": ["true"] }, "Null": { "n": true } , "StringLike": { "x": ["1", 2] } }, "NotPrincipal": "*", "NotAction": [], "NotResource": "r", "Sid": "s", "Effect": "deny" } ], "Id": "i" }""",
        """{"Id":"i","Statement":[{"Sid":"s","Effect":"deny","NotPrincipal":"*","NotAction":[],"NotResource":["r"],"Condition":{"Bool":{"b":"true"},"Null":{"n":"true"},"StringLike":{"x":["1","2"]}}}]}""")]
    [InlineData("{}", """{"Statement":[]}""")]
    [InlineData("""{"Id":"\u00e9\ud83d\ude00\"\\\n\u0001","Statement":[{"Principal":{}}]}""", """{"Id":"é😀\"\\\u000A\u0001","Statement":[{"Principal":{}}]}""")]
    public void There_is_one_way_to_write_a_document(string text, string expected)
    {
        var written = PolicyWriter.Write(PolicyParser.Parse(text).Document!);

        Assert.Equal(expected, written);
        Assert.Equal(written, PolicyWriter.Write(PolicyParser.Parse(written).Document!));
    }

    [Fact]
    public void Lines_are_broken_when_asked() => Assert.Equal(
        "{\n  \"Statement\": [\n    {\n      \"Effect\": \"Allow\",\n      \"Action\": [\n        \"s3:*\"\n      ],\n      \"Resource\": []\n    }\n  ]\n}",
        PolicyWriter.Write(PolicyParser.Parse("""{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":[]}}""").Document!, indented: true));
}

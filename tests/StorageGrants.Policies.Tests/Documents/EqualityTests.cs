using StorageGrants.Access.Policies;
using Xunit;

namespace StorageGrants.Policies.Tests.Documents;

public sealed class EqualityTests
{
    private const string Statement = "\"Effect\":\"Allow\",\"Action\":[\"s3:a\",\"s3:b\"],\"Resource\":\"*\"";

    [Theory]
    [InlineData("{\"Statement\":[{" + Statement + "}]}", " { \"Statement\" : {\"Resource\":[\"*\"],\"Action\":[\"s3:a\",\"s3:b\"],\"Effect\":\"Allow\"}}")]
    [InlineData("{\"Statement\":{\"Principal\":{\"AWS\":\"a\",\"Service\":\"s\"}}}", "{\"Statement\":{\"Principal\":{\"Service\":[\"s\"],\"AWS\":[\"a\"]}}}")]
    [InlineData("{\"Statement\":{\"Condition\":{\"Bool\":{\"a\":\"1\",\"b\":\"2\"},\"Null\":{\"c\":\"3\"}}}}", "{\"Statement\":{\"Condition\":{\"Null\":{\"c\":[3]},\"Bool\":{\"b\":\"2\",\"a\":\"1\"}}}}")]
    public void Places_and_ways_of_writing_do_not_count(string left, string right)
    {
        var (a, b) = (PolicyParser.Parse(left).Document!, PolicyParser.Parse(right).Document!);

        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Theory]
    [InlineData("\"Effect\":\"Deny\",\"Action\":[\"s3:a\",\"s3:b\"],\"Resource\":\"*\"")]
    [InlineData("\"Effect\":\"allow\",\"Action\":[\"s3:a\",\"s3:b\"],\"Resource\":\"*\"")]
    [InlineData("\"Effect\":\"Allow\",\"Action\":[\"s3:b\",\"s3:a\"],\"Resource\":\"*\"")]
    [InlineData("\"Effect\":\"Allow\",\"NotAction\":[\"s3:a\",\"s3:b\"],\"Resource\":\"*\"")]
    [InlineData("\"Effect\":\"Allow\",\"Action\":[\"s3:a\",\"s3:b\"],\"NotResource\":\"*\"")]
    [InlineData(Statement + ",\"Sid\":\"\"")]
    [InlineData(Statement + ",\"Principal\":\"*\"")]
    [InlineData(Statement + ",\"NotPrincipal\":{}")]
    [InlineData(Statement + ",\"Condition\":{\"Bool\":{\"a\":\"true\"}}")]
    [InlineData(Statement + "},{" + Statement)]
    public void What_is_said_counts(string other) => Assert.NotEqual(
        PolicyParser.Parse("{\"Statement\":[{" + Statement + "}]}").Document,
        PolicyParser.Parse("{\"Statement\":[{" + other + "}]}").Document);

    [Fact]
    public void Version_and_identifier_count()
    {
        var document = PolicyParser.Parse("{\"Statement\":[]}").Document;

        Assert.NotEqual(document, PolicyParser.Parse("{\"Version\":\"2012-10-17\",\"Statement\":[]}").Document);
        Assert.NotEqual(document, PolicyParser.Parse("{\"Id\":\"\",\"Statement\":[]}").Document);
        Assert.False(document!.Equals(null));
    }
}

using System;
using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Analyzers.Tests.Fixes;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Surfaces;

/// <summary>Policies in C# text and in JSON files: the diagnostic at the token, and silence about what is not known.</summary>
public class PolicyTests
{
    private const string Tigris = "storagegrants_policy_dialect = tigris\n";

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":{|SGR3001:"s3:*"|},"Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":[{|SGR3006:"s3:GetObject"|},"s3:Get*"],"Resource":"arn:aws:s3:::logs/*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*","Principal":{|SGR3002:"*"|}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}""")]
    [InlineData("""{"Effect":{|SGR4003:"allow"|},"Action":"s3:GetObject","Resource":"arn:aws:s3:::logs/*"}""")]
    public async Task In_every_kind_of_literal(string statement)
    {
        var policy = "{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}";
        await Member("\"\"\"" + policy + "\"\"\"");
        await Member("\"\"\"" + policy + "\"\"\"u8.ToArray()");
        await Member("@\"" + policy.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"");
        await Member("\"" + policy.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"");
        await Member("$$\"\"\"" + policy + "\"\"\"");
    }

    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"{{unknown}}"}""")]
    [InlineData("""{"Effect":"{{unknown}}","Action":"s3:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"{{unknown}}","Resource":"*"},{"Effect":"Deny","Action":"s3:*","Resource":"*"}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Principal":"*","Condition":{{unknown}}}""")]
    [InlineData("""{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"{{unknown}}"} } }""")]
    public Task With_a_hole_nothing_is_said_of_the_whole(string statements) =>
        Member("$$\"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[" + statements + "]}\"\"\"");

    [Fact]
    public Task What_is_written_beside_a_hole_is_looked_at() => Member(
        "$$\"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[{|SGR4001:\"s3:HeadObject\"|},\"{{unknown}}\"],\"Resource\":[\"arn:aws:s3:::{{unknown}}/*\"]}]}\"\"\"",
        Tigris);

    [Theory]
    [InlineData("a Statement of account: Effect, Action, Resource")]
    [InlineData("""{"Statement":"SELECT 1","Effect":"blur"}""")]
    [InlineData("""{"Statement":[{"Action":"click","Name":"x"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow"}]}""")]
    public Task Other_texts_are_left_alone(string text) => Member("\"\"\"" + text + "\"\"\"");

    [Fact]
    public Task A_fix_writes_the_network() => GrantFixTest.Statements(
        "_ = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::logs/*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":{|SGR3010:\"198.51.100.7/24\"|}}}}]}\"\"\";",
        "_ = \"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::logs/*\",\"Condition\":{\"IpAddress\":{\"aws:SourceIp\":\"198.51.100.0/24\"}}}]}\"\"\";");

    [Fact]
    public async Task A_file_says_the_same_as_a_literal()
    {
        const string text = "{ \"Version\": \"2012-10-17\", \"Statement\": [ { \"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": [ \"arn:aws:s3:::logs/*\", \"arn:aws:s3:::logs/a\" ] } ] }";
        var file = GrantTest.Plain("class C { }");
        file.TestState.AdditionalFiles.Add(("/0/policy.json", text));
        var literal = GrantTest.Plain("class C { object M() => \"\"\"" + text + "\"\"\"; }");
        var inFile = (await file.CollectAsync()).Select(diagnostic => diagnostic.Id + diagnostic.GetMessage(null)).Order().ToArray();
        var inLiteral = (await literal.CollectAsync()).Select(diagnostic => diagnostic.Id + diagnostic.GetMessage(null)).Order().ToArray();
        Assert.Equal(["SGR3002", "SGR3006"], inFile.Select(line => line[..7]));
        Assert.Equal(inFile, inLiteral);
    }

    private static Task Member(string literal, string? config = null)
    {
        var test = GrantTest.Plain("class C\n{\n    object M(string unknown) => " + literal + ";\n}\n");
        if (config is not null)
            test.GlobalConfig = config;
        return test.RunAsync();
    }
}

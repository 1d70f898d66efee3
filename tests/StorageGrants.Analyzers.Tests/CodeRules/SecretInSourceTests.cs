using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR5001. The secrets are made up.</summary>
public class SecretInSourceTests
{
    [Theory]
    [InlineData("""_ = {|SGR5001:"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|};""")]
    [InlineData("""const string Key = {|SGR5001:"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|}; _ = Key;""")]
    [InlineData("""_ = {|SGR5001:"AWS_SECRET_ACCESS_KEY=tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|};""")]
    [InlineData("""_ = {|SGR5001:@"Bearer tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|};""")]
    [InlineData("""_ = {|SGR5001:"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"u8|}.ToArray();""")]
    [InlineData("""_ = $"{unknown}{|SGR5001: tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P|}";""")]
    [InlineData("""_ = {|SGR5001:new Secret("q7Zt0mXv5Kc2Rw9LbNf4Hj8P")|};""")]
    [InlineData("""const string Key = "q7Zt0mXv5Kc2Rw9LbNf4Hj8P"; _ = {|SGR5001:new Secret(Key)|};""")]
    [InlineData("""_ = "{\"id\":\"tid_a\",\"secret_key\":{|SGR5001:\"q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"|}}";""")]
    [InlineData("""_ = "{\"note\":{|SGR5001:\"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"|}}";""")]
    public Task Code(string statement) => CodeTest.Statements(statement);

    [Theory]
    [InlineData("""_ = "tsec_";""")]
    [InlineData("""_ = "tsec_...";""")]
    [InlineData("""_ = "tsec_xxxxxxxxxxxxxxxxxxxxxxxx";""")]
    [InlineData("""_ = "tsec_your_secret_key_goes_here_1";""")]
    [InlineData("""_ = "tsec_EXAMPLEq7Zt0mXv5Kc2Rw9LbNf4Hj8P";""")]
    [InlineData("""_ = "tsec_aaaaaaaaaa1111111111";""")]
    [InlineData("""_ = "prefix tsec_ is what secrets start with";""")]
    [InlineData("""_ = "mytsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P";""")]
    [InlineData("""_ = $"tsec_{unknown}";""")]
    [InlineData("""_ = "q7Zt0mXv5Kc2Rw9LbNf4Hj8P";""")]
    [InlineData("""_ = new Secret(unknown);""")]
    [InlineData("""_ = new Secret("s");""")]
    [InlineData("""_ = new Secret("the signing key of the provider");""")]
    [InlineData("""_ = "{\"id\":\"tid_a\",\"secret_key\":\"***\"}";""")]
    [InlineData("""_ = "{\"id\":\"tid_a\",\"secret_hash\":\"q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"}";""")]
    [InlineData("""_ = $"{{\"id\":\"tid_a\",\"secret_key\":\"{unknown}q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"}}";""")]
    public Task Placeholders(string statement) => CodeTest.Statements(statement);

    [Fact]
    public Task Without_the_clients() => GrantTest.Plain("class C { string M() => {|SGR5001:\"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"|}; }").RunAsync();

    [Fact]
    public async Task Tests_make_secrets_up()
    {
        var test = CodeTest.With("class C { object M() => new { a = \"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P\", b = \"{\\\"id\\\":\\\"a\\\",\\\"secret_key\\\":\\\"q7Zt0mXv5Kc2Rw9LbNf4Hj8P\\\"}\" }; }");
        test.TestState.AdditionalReferences.Add(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""{ "id": "tid_a", "secret_key": {|SGR5001:"q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|} }""")]
    [InlineData("""{ "access_key_id": "tid_a", "secret_access_key": {|SGR5001:"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|} }""")]
    [InlineData("""{ "keys": [ { "user": "u", "access_key": "7GQ", "secret_key": {|SGR5001:"q7Zt0mXv5Kc2Rw9LbNf4Hj8Pq7Zt0mXv5Kc2Rw9L"|} } ] }""")]
    [InlineData("""{ "applicationKeyId": "0014a", "applicationKey": {|SGR5001:"K001q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|} }""")]
    [InlineData("""{ "user_id": "u", "buckets_roles": [], "note": {|SGR5001:"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P"|} }""")]
    [InlineData("""{ "id": "tid_a", "secret_key": "***" }""")]
    [InlineData("""{ "id": "tid_a", "secret_key": "${SECRET_KEY_OF_USER_1}" }""")]
    [InlineData("""{ "id": "tid_a", "secret_key": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }""")]
    [InlineData("""{ "secret_key": "q7Zt0mXv5Kc2Rw9LbNf4Hj8P" }""")]
    [InlineData("""{ "id": "tid_a", "secret_key": null, "secretKey": 7 }""")]
    [InlineData("""{ "id": "tid_a", "secret_key_digest": "q7Zt0mXv5Kc2Rw9LbNf4Hj8P" }""")]
    public async Task Documents(string json)
    {
        var test = CodeTest.With("class C { }");
        test.TestState.AdditionalFiles.Add(("/0/keys.json", json));
        await test.RunAsync();

        var expected = json.Contains("{|", System.StringComparison.Ordinal) ? 1 : 0;
        var plain = json.Replace("{|SGR5001:", "").Replace("|}", "");
        Assert.Equal(expected, new GrantFileLinter([RoleCatalog.Tigris], GrantRuleOptions.Default).Check(plain).Findings.Count(finding => finding.Rule.Id == "SGR5001"));
    }

    [Fact]
    public void Messages_do_not_repeat_the_secret()
    {
        const string Json = """{ "id": "tid_a", "secret_key": "q7Zt0mXv5Kc2Rw9LbNf4Hj8P", "a": "tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P" }""";
        var findings = new GrantFileLinter([RoleCatalog.Tigris], GrantRuleOptions.Default).Check(Json).Findings;
        Assert.Equal(2, findings.Count);
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("q7Zt", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("_ = new Secret(\"q7Zt0mXv5Kc2Rw9LbNf4Hj8P\"")]
    [InlineData("_ = \"tsec_q7Zt0mXv5Kc2Rw9LbNf4Hj8P")]
    [InlineData("_ = new Secret(new(), ")]
    public Task Half_typed(string statement) => Half.Statement(statement);
}

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

    [Theory]
    [InlineData("my-app/credentials1")]
    [InlineData("my-app/credentials-for-reports-2026")]
    [InlineData("kv/data/storage/reports-key-2")]
    [InlineData("/run/credentials/tigris-key-1")]
    [InlineData("C:/Users/svc/keys/reports.k1")]
    [InlineData("s3/eu-1/k2/a1b2c3/v3")]
    [InlineData("projects/123456789/versions/4")]
    [InlineData("prod-eu1-s3-key-2026-rw")]
    [InlineData("storageKeyForReports2026")]
    [InlineData("StorageKeyForReports2026")]
    [InlineData("STORAGE_KEY_OF_CI_1")]
    [InlineData("arn:aws:secretsmanager:eu-central-1:123456789012:storage-a1B2c3")]
    [InlineData("op://vault/storage/q7Zt0mXv5Kc2Rw9L")]
    [InlineData("env:STORAGE_KEY_1")]
    [InlineData("$STORAGE_KEY_OF_USER_1")]
    [InlineData("%STORAGE_KEY_OF_USER_1%")]
    [InlineData("${q7Zt0mXv5Kc2Rw9LbNf4Hj8P}")]
    [InlineData("{{ q7Zt0mXv5Kc2Rw9LbNf4Hj8P }}")]
    [InlineData("<q7Zt0mXv5Kc2Rw9LbNf4Hj8P>")]
    [InlineData("#{q7Zt0mXv5Kc2Rw9LbNf4Hj8P}#")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    [InlineData("9e107d9d372bb6826bd81d3542a419d6")]
    [InlineData("2FD4E1C67A2D28FCED849EE1BB76E7391B93EB12")]
    [InlineData("d7a8fbb307d7809469ca9abcb0082e4f8d5651e46d3cdb762d02d0bf37c9e592")]
    [InlineData("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("tid_4PZrUuKqX7bN2mWc9LdE")]
    [InlineData("AKIAQ7ZT0MXV5KC2RW9L")]
    public async Task Names_paths_ids_and_digests(string text)
    {
        foreach (var names in new[] { "\"access_key\": \"a\", \"secret_key\"", "\"id\": \"a\", \"secret_key\"", "\"accessKeyId\": \"a\", \"secretAccessKey\"", "\"secretName\"", "\"user_id\": \"u\", \"buckets_roles\": [], \"secretName\"" })
            Assert.DoesNotContain(Find("{ " + names + ": \"" + text + "\" }"), finding => finding.Rule.Id == "SGR5001");
        await CodeTest.Statements("_ = new Secret(\"" + text + "\");");
    }

    [Theory]
    [InlineData("q7Zt0mXv5Kc2Rw9LbNf4")]
    [InlineData("wk8Pz3hTbV/qR5nYdJ+x2mLcGf7sA9uEoKiW4tQ1")]
    [InlineData("N4qXz1T8wPbC6yRgHk2vLm9sJd5fQa7uEtYx3ZiB")]
    [InlineData("K001q7Zt0mXv5Kc2Rw9LbNf4Hj8P3sd")]
    [InlineData("4hJ8pQ2-xV7nLz9_kT3mRb6WcYfS1gDa")]
    public void Texts_drawn_at_random(string text) =>
        Assert.Single(Find("{ \"access_key\": \"a\", \"secret_key\": \"" + text + "\" }"), finding => finding.Rule.Id == "SGR5001");

    private static System.Collections.Generic.IReadOnlyList<Finding> Find(string json) => new GrantFileLinter([RoleCatalog.Tigris], GrantRuleOptions.Default).Check(json).Findings;

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

using System.Linq;
using System.Threading.Tasks;
using StorageGrants.Access.Rules;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Systems;

/// <summary>The rules about application keys of Backblaze B2.</summary>
public class ApplicationKeyTests
{
    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listFiles", «"listKeys"»], "bucketIds": ["b"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": [«"writeKeys"»], "bucketIds": ["b", "c"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": [«"deleteKeys"», «"deleteBuckets"»], "bucketId": "b" }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles", «"writeBuckets"»], "bucketIds": ["b"], "namePrefix": "x/" }""")]
    [InlineData("""{ "keys": [{ "applicationKeyId": "1", "keyName": "k", "capabilities": [«"deleteBuckets"»], "bucketIds": ["b"] }] }""")]
    [InlineData("""[{ "keyName": "k", "capabilities": [«"\u006cistKeys"»], "bucketIds": ["b"] }, { "keyName": "k", "capabilities": ["listKeys"] }]""")]
    public Task Account_capabilities_do_not_go_with_buckets(string document) => DocumentCase.Run("SGR2105", document);

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys", "writeKeys", "deleteKeys", "deleteBuckets", "writeBuckets"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys"], "bucketIds": null }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys"], "bucketIds": [] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys"], "namePrefix": "logs/" }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listBuckets", "listFiles", "readFiles", "shareFiles", "writeFiles", "deleteFiles"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["ListKeys", "readFiles"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "name": "k", "capabilities": ["listKeys"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "keyName": "k", "capabilities": ["invoke", "listen"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "keyName": "k", "capabilities": "listKeys", "buckets": ["b"] }""")]
    public Task Keys_without_buckets_and_other_documents_are_not_flagged(string document) => DocumentCase.Run("SGR2105", document);

    [Fact]
    public async Task A_capability_on_which_sources_differ_is_a_warning()
    {
        var findings = await DocumentCase.Run("SGR2105", """{ "keyName": "k", "capabilities": [«"listKeys"», «"writeBuckets"»], "bucketIds": ["b"] }""");
        Assert.Equal([RuleSeverity.Error, RuleSeverity.Warning], findings.Select(finding => finding.Severity));
        Assert.Equal("'listKeys' works for the whole account, and this key is limited to buckets: the service refuses the key; take 'listKeys' out or give it to a key without buckets", findings[0].Message);
        Assert.Single(findings[0].Additional);
    }

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": [«"writeKeys"»] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys", «"writeKeys"», "readFiles"], "validDurationInSeconds": 3600 }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": [«"writeKeys"»], "namePrefix": "a/" }""")]
    [InlineData("""{ "keys": [{ "applicationKeyId": "1", "keyName": "k", "capabilities": [«"writeKeys"»] }, { "applicationKeyId": "2", "capabilities": ["listKeys"] }] }""")]
    [InlineData("""{ "$schema": "https://example.com/schemas/backblaze/keys.schema.json", "keyName": "k", "capabilities": [«"writeKeys"»], "bucketIds": null }""")]
    public Task A_key_that_makes_keys_equals_the_account(string document) => DocumentCase.Run("SGR2106", document);

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["listKeys", "deleteKeys"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["writeKeys"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "writeKeys", "capabilities": ["readFiles"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["writekeys", "listFiles"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": { "writeKeys": false } }""")]
    [InlineData("""{ "capabilities": ["writeKeys"], "title": "what a key may do" }""")]
    public Task A_key_that_makes_no_keys_is_not_flagged(string document) => DocumentCase.Run("SGR2106", document);

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": «"k"», "capabilities": ["readFiles"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": «"k"», "capabilities": ["readFiles"], "bucketIds": null, "namePrefix": null }""")]
    [InlineData("""{ "applicationKeyId": "1", "keyName": «"k"», "capabilities": ["readFiles"], "expirationTimestamp": null }""")]
    [InlineData("""{ "applicationKeyId": «"1"», "capabilities": ["listBuckets"] }""")]
    [InlineData("""[{ "keyName": «"a"», "capabilities": ["listFiles"] }, { "keyName": "b", "capabilities": ["listFiles"], "bucketIds": ["x"] }]""")]
    public Task A_key_without_any_limit_is_pointed_out(string document) => DocumentCase.Run("SGR2107", document);

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "validDurationInSeconds": 86400 }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "bucketIds": ["b"] }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "bucketId": "b" }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "namePrefix": "logs/" }""")]
    [InlineData("""{ "applicationKeyId": "1", "keyName": "k", "capabilities": ["readFiles"], "expirationTimestamp": 1798761600000 }""")]
    [InlineData("""{ "keyName": "k", "capabilities": [] }""")]
    public Task A_key_with_a_limit_is_not(string document) => DocumentCase.Run("SGR2107", document);

    [Theory]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "namePrefix": «"logs"» }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "namePrefix": «"a/b/2026"» }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "namePrefix": «"é"» }""")]
    [InlineData("""{ "accountId": "a", "keyName": "k", "capabilities": ["readFiles"], "namePrefix": «"v1.0/logs"» }""")]
    [InlineData("""{ "applicationKeyId": "1", "capabilities": ["readFiles"], "namePrefix": «"logs"» }""")]
    public Task A_prefix_that_ends_within_a_name_is_pointed_out(string document) => DocumentCase.Run("SGR2108", document);

    [Theory]
    [InlineData("logs/")]
    [InlineData("logs-")]
    [InlineData("logs_")]
    [InlineData("report.csv")]
    [InlineData("")]
    [InlineData("/")]
    public Task A_prefix_with_an_end_is_not(string prefix) =>
        DocumentCase.Run("SGR2108", "{ \"keyName\": \"k\", \"capabilities\": [\"readFiles\"], \"namePrefix\": \"" + prefix + "\" }");

    [Fact]
    public async Task The_prefix_gets_its_slash()
    {
        var finding = Assert.Single(await DocumentCase.Run("SGR2108", """{ "keyName": "k", "capabilities": ["readFiles"], "namePrefix": «"logs"» }"""));
        Assert.Equal("logs/", Assert.Single(finding.Fixes).NewText);
        Assert.True(finding.Fixes[0].ChangesRights);
    }

    [Fact]
    public async Task What_fills_a_hole_is_not_known()
    {
        await GrantTest.Plain("class C { string M(string prefix, string capability) => $$\"\"\"{ \"keyName\": \"k\", \"capabilities\": [\"listFiles\", \"{{capability}}\"], \"bucketIds\": [\"b\"], \"namePrefix\": \"{{prefix}}\" }\"\"\"; }").RunAsync();
        await GrantTest.Plain("class C { string M(string name) => $$\"\"\"{ \"keyName\": \"k\", \"capabilities\": [\"listFiles\"], \"{{name}}\": [\"b\"] }\"\"\"; }").RunAsync();
        await GrantTest.Plain("class C { string M(string name) => $$\"\"\"{ \"keyName\": \"{{name}}\", \"capabilities\": [{|SGR2106:\"writeKeys\"|}], \"validDurationInSeconds\": 60 }\"\"\"; }").RunAsync();
    }
}

using System.Threading.Tasks;
using NJsonSchema;
using StorageGrants.Access.Schemas;
using Xunit;

namespace StorageGrants.Evaluation.Tests.Cases;

/// <summary>Bodies that make an application key, held against the schema.</summary>
public class KeyBodyTests
{
    [Theory]
    [InlineData(true, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "my-key" }""", TestDisplayName = "a plain key")]
    [InlineData(true, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "k", "bucketIds": null, "validDurationInSeconds": 86399999 }""", TestDisplayName = "the longest duration")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "k", "validDurationInSeconds": 0 }""", TestDisplayName = "KEY-16 zero")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "k", "validDurationInSeconds": -1 }""", TestDisplayName = "KEY-16 negative")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "k", "validDurationInSeconds": 86400001 }""", TestDisplayName = "KEY-16 too long")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "my key" }""", TestDisplayName = "KEY-17 a space")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" }""", TestDisplayName = "KEY-17 101 characters")]
    [InlineData(false, """{ "accountId": "a", "capabilities": [], "keyName": "k" }""", TestDisplayName = "KEY-18")]
    [InlineData(false, """{ "accountId": "a", "capabilities": ["readFiles"], "keyName": "k", "bucketId": "b" }""", TestDisplayName = "KEY-19")]
    public async Task Is_accepted_or_not(bool accepted, string body)
    {
        var file = await JsonSchema.FromJsonAsync(EmbeddedSchemas.Read("backblaze/keys.schema.json"));

        Assert.Equal(accepted, file.Definitions["KeyGrants"].Validate(body).Count == 0);
    }
}

using System.Net;
using System.Net.Http;
using System.Text.Json;
using Xunit;

namespace StorageGrants.Emulator.Tests;

/// <summary>A status with the JSON object that came with it.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Message => Json.GetProperty("message").GetString()!;

    public string Get(string member) => Json.GetProperty(member).GetString()!;

    public Reply Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{(int)Status}: {Text}");
        return this;
    }

    /// <summary>A refusal of the vendor's form whose message has all these parts.</summary>
    public Reply Refused(int status, params string[] parts)
    {
        Assert.Equal(status, (int)Status);
        Assert.Equal("application/json", Response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["message"], System.Linq.Enumerable.Select(Json.EnumerateObject(), static member => member.Name));
        foreach (var part in parts)
            Assert.Contains(part, Message);
        return this;
    }
}

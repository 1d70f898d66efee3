using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using StorageGrants.Access.Schemas;
using StorageGrants.Emulator;
using StorageGrants.Sdk.Tests.Support;
using StorageGrants.Tigris;
using Xunit;

namespace StorageGrants.Sdk.Tests.Tigris;

/// <summary>Names that need escaping, in the path of every operation: what is signed is what travels.</summary>
public sealed class EscapingTests
{
    private const string ProviderId = "pro vider/ä";
    private const string SigningKey = "escaping-key";

    public static TheoryData<string> Names =>
    [
        "a/b", "a b", "a%2Fb", "a%", "100%25", "ä", "日本", "😀", "a?b#c", "a;b:c@d", "a&b=c", "a+b", "+", "+=,.@_-", "~!*'()", "[x]{y}", "a\\b", "a\"b", "a<b>",
        "...", "..a", "a..b", ".a", " a ", "a//b", "/", "../x", "%2e%2e", "a\tb", "a|b^c`d", "\u00ad", "e\u0301", "A B/ä%?+",
    ];

    [Fact]
    public void Every_operation_of_the_schema_is_covered()
    {
        using var document = Schema();
        var inSchema = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && !member.Value.TryGetProperty("x-alternative-path-of", out _)))
            .Count();

        Assert.Equal(inSchema, PartnerOperation.All.Count);
        // The list of organizations has the provider's id alone, which these tests escape as well.
        Assert.Equal(["ListOrganizationsPageAsync"], PartnerOperation.All.Where(operation => operation.PathParameters.Count == 0).Select(operation => operation.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_signature_covers_the_bytes_on_the_wire_and_they_are_the_name(string name)
    {
        await using var server = new LoopbackServer(LoopbackServer.Http("""{"message":"no"}""").Replace("200 OK", "400 Bad Request"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var client = new TigrisPartnerClient(http, Options(server.BaseAddress));
        using var document = Schema();
        var templates = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => string.Join('/', path.Name.Split('/').Select(part => part.StartsWith('{') ? "{}" : part))).ToHashSet();

        foreach (var operation in PartnerOperation.All)
        {
            await Assert.ThrowsAsync<TigrisPartnerException>(() => operation.CallAsync(client, name, TestContext.Current.CancellationToken));

            Assert.True(server.Heads.TryDequeue(out var head), operation.Name);
            var lines = head.Split("\r\n");
            var (method, target) = (lines[0].Split(' ')[0], lines[0].Split(' ')[1]);
            string Header(string header) => lines.Single(line => line.StartsWith(header + ": ", StringComparison.OrdinalIgnoreCase))[(header.Length + 2)..];
            Assert.Equal(Signature($"{method}\n{server.BaseAddress.GetLeftPart(UriPartial.Authority)}{target}\n{Header("X-Tigris-Time")}\n{Header("X-Tigris-Nonce")}"), Header("X-Tigris-Signature"));

            var segments = target.Split('?')[0].Split('/').Select(Uri.UnescapeDataString).ToArray();
            Assert.Contains(string.Join('/', segments.Select(segment => segment == name || segment == ProviderId ? "{}" : segment)), templates);
            Assert.Equal(operation.PathParameters.Count, segments.Count(segment => segment == name));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_emulator_accepts_the_signature_and_finds_the_operation(string name)
    {
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { ProviderId = ProviderId, SigningKey = SigningKey }, TestContext.Current.CancellationToken);
        var client = new TigrisPartnerClient(Options(emulator.BaseAddress));

        foreach (var operation in PartnerOperation.All)
        {
            try
            {
                await operation.CallAsync(client, name, TestContext.Current.CancellationToken);
            }
            catch (TigrisPartnerException e)
            {
                Assert.NotEqual(HttpStatusCode.Unauthorized, e.StatusCode);
                Assert.NotEqual(TigrisEmulatorChoices.WrongMethodStatus, (int)e.StatusCode);
                Assert.DoesNotContain("No operation has this path", e.VendorMessage);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_organization_is_found_again_by_its_name_and_by_no_other(string name)
    {
        var token = TestContext.Current.CancellationToken;
        await using var emulator = await TigrisEmulator.StartAsync(new TigrisEmulatorOptions { ProviderId = ProviderId, SigningKey = SigningKey }, token);
        var client = new TigrisPartnerClient(Options(emulator.BaseAddress));

        await client.ProvisionAsync(name, new ProvisioningRequest("assets", "Organization", "u"), token);
        var keys = await client.ListAccessKeysPageAsync(name, new ListAccessKeysRequest("u"), token);
        var elsewhere = await Assert.ThrowsAsync<TigrisPartnerException>(() => client.ListAccessKeysPageAsync(name + "x", new ListAccessKeysRequest("u"), token));

        Assert.Single(keys.Keys);
        Assert.Equal(TigrisEmulatorChoices.UnknownOrganizationStatus, (int)elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_would_change_the_path_is_sent_by_no_operation(string name)
    {
        var stub = StubHandler.Json("{}");
        var client = new TigrisPartnerClient(stub.Client(), Options(new Uri("https://partner.example")));

        foreach (var operation in PartnerOperation.All.Where(operation => operation.PathParameters.Count > 0))
        {
            var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => operation.CallAsync(client, name, TestContext.Current.CancellationToken));
            Assert.Equal(operation.PathParameters[0], error.ParamName);
        }

        Assert.Empty(stub.Requests);
    }

    private static TigrisPartnerOptions Options(Uri address) => new() { ProviderId = ProviderId, SigningKey = new Secret(SigningKey), BaseAddress = address };

    private static JsonDocument Schema() => JsonDocument.Parse(EmbeddedSchemas.Read("tigris/partner.openapi.json"));

    private static string Signature(string signed) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SigningKey), Encoding.UTF8.GetBytes(signed)));
}

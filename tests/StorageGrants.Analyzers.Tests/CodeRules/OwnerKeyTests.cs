using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.CodeRules;

/// <summary>SGR1018.</summary>
public class OwnerKeyTests
{
    private const string Make = "var made = await client.ProvisionAsync(\"o\", new ProvisioningRequest(\"reports\", \"org\", \"u\")); ";

    [Theory]
    [InlineData("return made.SecretAccessKey.{|SGR1018:Reveal|}();")]
    [InlineData("return Ok(made.SecretAccessKey.{|SGR1018:Reveal|}());")]
    [InlineData("return new { made.AccessKeyId, Secret = made.SecretAccessKey.{|SGR1018:Reveal|}() };")]
    [InlineData("return new Answer { Id = made.AccessKeyId, Secret = made.SecretAccessKey.{|SGR1018:Reveal|}() };")]
    [InlineData("var secret = made.SecretAccessKey; var answer = new Answer { Secret = secret.{|SGR1018:Reveal|}() }; return Created(\"/\", answer);")]
    [InlineData("var text = made.SecretAccessKey.{|SGR1018:Reveal|}(); return $\"{made.AccessKeyId}:{text}\";")]
    [InlineData("return flag ? made.SecretAccessKey.{|SGR1018:Reveal|}() : \"\";")]
    public Task Actions(string statements) => Action(statements);

    [Theory]
    [InlineData("return made;")]
    [InlineData("return made.SecretAccessKey;")]
    [InlineData("return Ok(new { made.AccessKeyId, made.SecretAccessKey });")]
    [InlineData("Store(made.SecretAccessKey.Reveal()); return made.AccessKeyId;")]
    [InlineData("_ = made.SecretAccessKey; var key = await client.CreateAccessKeyAsync(\"o\", new CreateAccessKeyRequest(\"u\")); return key.SecretKey.Reveal();")]
    [InlineData("return made.SecretAccessKey.Reveal().Length;")]
    [InlineData("return new StoreClient(made.SecretAccessKey.Reveal());")]
    [InlineData("return made.SecretAccessKey.Reveal() == unknown;")]
    [InlineData("Func<string> read = () => made.SecretAccessKey.Reveal(); Store(read()); return 1;")]
    public Task What_stays_in_the_backend(string statements) => Action(statements);

    [Fact]
    public Task Handlers_of_minimal_apis() => CodeTest.Endpoint("""
        static void Map(IEndpointRouteBuilder app, TigrisPartnerClient client)
        {
            app.MapPost("/a", async (string user) =>
            {
                var made = await client.ProvisionAsync("o", new ProvisioningRequest("reports", "org", user));
                return Results.Ok(new { Secret = made.SecretAccessKey.{|SGR1018:Reveal|}() });
            });
            app.MapPost("/b", async (string user) => (await client.ProvisionAsync("o", new ProvisioningRequest("reports", "org", user))).SecretAccessKey.{|SGR1018:Reveal|}());
            app.MapPost("/c", async (string user) => (await client.ProvisionAsync("o", new ProvisioningRequest("reports", "org", user))).SecretAccessKey);
        }
        """, "static class C");

    [Theory]
    [InlineData("private async Task<string> M", "public class C : ControllerBase")]
    [InlineData("[NonAction] public async Task<string> M", "public class C : ControllerBase")]
    [InlineData("public async Task<string> M", "public class C")]
    [InlineData("public static async Task<string> M", "[ApiController] public class C")]
    public Task What_is_no_endpoint(string head, string type) => CodeTest.Endpoint(
        head + "(TigrisPartnerClient client) { " + Make + "return made.SecretAccessKey.Reveal(); }", type);

    [Fact]
    public Task A_controller_by_attribute() => CodeTest.Endpoint(
        "public async Task<string> M(TigrisPartnerClient client) { " + Make + "return made.SecretAccessKey.{|SGR1018:Reveal|}(); }", "[ApiController] public class C");

    [Theory]
    [InlineData("var made = await client.ProvisionAsync(\"o\", null!); _ = made.SecretAccessKey.Reveal(")]
    [InlineData("var s = (await client.ProvisionAsync()).SecretAccessKey.Reveal(); return s")]
    [InlineData("return made.SecretAccessKey.Reveal()")]
    public Task Half_typed(string statement) => Half.Statement(statement);

    private static Task Action(string statements) => CodeTest.Endpoint(
        "class Answer { public string? Id { get; set; } public string? Secret { get; set; } }\nclass StoreClient(string secret) { public string S => secret; }\nvoid Store(string secret) { }\n"
        + "public async Task<object> M(TigrisPartnerClient client, string unknown, bool flag)\n{\n" + Make + statements + "\n}\n");
}

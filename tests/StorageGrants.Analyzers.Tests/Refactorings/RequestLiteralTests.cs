using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace StorageGrants.Analyzers.Tests.Refactorings;

/// <summary>Literals that are the body of a request.</summary>
public class RequestLiteralTests
{
    private const string Title = "Convert JSON literal to CreateAccessKeyRequest";
    private const string Body = """{"user_id":"u","buckets_roles":[{"bucket_name":"logs","role":"Editor"}]}""";
    private const string Expression = "JsonSerializer.Serialize(\n            new CreateAccessKeyRequest(\"u\").WithBucketsRoles(new BucketAccess(\"logs\", BucketRole.Editor)),\n            TigrisPartnerJson.CreateAccessKeyRequest)";

    [Theory]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"logs","role":"Editor"}]}""", """new CreateAccessKeyRequest("u").WithBucketsRoles(new BucketAccess("logs", BucketRole.Editor))""")]
    [InlineData("""{"user_id":"u","buckets_roles":[]}""", """new CreateAccessKeyRequest("u").WithBucketsRoles(Array.Empty<BucketAccess>())""")]
    [InlineData("""{"user_id":"u","user_role":"Admin","buckets_roles":[{"bucket_name":"*","role":"Admin"}]}""", """.WithUserRole(UserRole.Admin)""")]
    [InlineData("""{"user_id":"u","name":"ci \"x\" é","buckets_roles":[{"bucket_name":"a","role":"ReadOnly"},{"bucket_name":"b","role":"ReadWrite"}],"attach_policies":["p","q"]}""", """.WithName("ci \"x\" é")""")]
    [InlineData("""{"buckets_roles":[{"role":"ReadOnly","bucket_name":"a"}],"user_id":"u"}""", """new BucketAccess("a", BucketRole.ReadOnly)""")]
    [InlineData("""{"user_id":"u","name":null,"buckets_roles":[]}""", """.WithName(null)""")]
    [InlineData("""{"user_id":"u","buckets_roles":[],"create_policies":[{"name":"p","document":{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b/*"]}]}}]}""", "new CreatePolicyRequest(\"p\", new PolicyDocument(")]
    public async Task Requests(string json, string part)
    {
        var written = await TypedJsonTest.Convert("\"\"\"" + json + "\"\"\"", json, Title);
        Assert.Contains(part, written);
        Assert.StartsWith("JsonSerializer.Serialize(", written);
    }

    [Fact]
    public async Task An_update_names_its_own_model()
    {
        const string json = """{"user_id":"u","id":"tid_1","buckets_roles":[]}""";
        Assert.Contains("new UpdateAccessKeyRequest(\"u\", \"tid_1\")", await TypedJsonTest.Convert("\"\"\"" + json + "\"\"\"", json, "Convert JSON literal to UpdateAccessKeyRequest"));
    }

    [Theory]
    [InlineData("\"{\\\"user_id\\\":\\\"u\\\",\\\"buckets_roles\\\":[{\\\"bucket_name\\\":\\\"logs\\\",\\\"role\\\":\\\"Editor\\\"}]}\"")]
    [InlineData("@\"{\"\"user_id\"\":\"\"u\"\",\"\"buckets_roles\"\":[{\"\"bucket_name\"\":\"\"logs\"\",\"\"role\"\":\"\"Editor\"\"}]}\"")]
    [InlineData("\"\"\"" + Body + "\"\"\"")]
    [InlineData("\"\"\"\n        {\"user_id\":\"u\",\n         \"buckets_roles\":[{\"bucket_name\":\"logs\",\"role\":\"Editor\"}]}\n        \"\"\"")]
    public async Task Literals(string literal) =>
        Assert.Equal(Expression.Replace("            ", "        "), await TypedJsonTest.Convert(literal, Body, Title));

    [Theory]
    [InlineData("\"\"\"" + Body + "\"\"\"u8", "System.ReadOnlySpan<byte>", false)]
    [InlineData("\"\"\"" + Body + "\"\"\"u8", "byte[]", true)]
    public async Task Bytes(string literal, string type, bool isArray)
    {
        var code = "class C\n{\n    static byte[] Value() { " + type + " value = [|" + literal + "|]" + (isArray ? ".ToArray()" : "") + "; return value" + (isArray ? "" : ".ToArray()") + "; }\n}\n";
        await new TypedJsonTest
        {
            TestCode = code,
            ChangeVerifier = async project => Assert.Equal(Body, await TypedJsonTest.ValueOf(project)),
            OfferedTitles = [Title],
        }.RunAsync();
    }

    [Fact]
    public Task A_text_that_is_read_at_once_becomes_the_model() => new TypedJsonTest
    {
        TestCode = "using System.Text.Json;\nusing StorageGrants.Tigris;\n\nclass C\n{\n    static object Value() => JsonSerializer.Deserialize([|\"\"\"" + Body + "\"\"\"|], TigrisPartnerJson.CreateAccessKeyRequest)!;\n}\n",
        FixedCode = "using System.Text.Json;\nusing StorageGrants.Tigris;\n\nclass C\n{\n    static object Value() => new CreateAccessKeyRequest(\"u\").WithBucketsRoles(new BucketAccess(\"logs\", BucketRole.Editor))!;\n}\n",
        ChangeVerifier = async project => Assert.Equal(Body, await TypedJsonTest.ValueOf(project)),
    }.RunAsync();

    [Fact]
    public Task A_policy_that_is_read_at_once_becomes_the_model() => new TypedJsonTest
    {
        TestCode = "using System.Text.Json;\nusing StorageGrants.Tigris;\n\nclass C\n{\n    static object Value() => JsonSerializer.Deserialize<PolicyDocument>([|\"\"\"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\"arn:aws:s3:::b/*\"]}]}\"\"\"|])!;\n}\n",
        OfferedTitles = ["Convert JSON literal to PolicyDocument"],
        ChangeVerifier = async project => Assert.Equal("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["arn:aws:s3:::b/*"]}]}""", await TypedJsonTest.ValueOf(project)),
    }.RunAsync();

    [Fact]
    public Task What_stands_around_is_kept() => new TypedJsonTest
    {
        TestCode = """
            using System.Net.Http;
            using System.Text;

            class C
            {
                static HttpContent Value() =>
                    new StringContent(
                        /* the key of the build */ [|"{\"user_id\":\"u\",\"buckets_roles\":[]}"|], // text
                        Encoding.UTF8,
                        "application/json");
            }
            """,
        FixedCode = """
            using System;
            using System.Net.Http;
            using System.Text;
            using System.Text.Json;
            using StorageGrants.Tigris;

            class C
            {
                static HttpContent Value() =>
                    new StringContent(
                        /* the key of the build */ JsonSerializer.Serialize(
                            new CreateAccessKeyRequest("u").WithBucketsRoles(Array.Empty<BucketAccess>()),
                            TigrisPartnerJson.CreateAccessKeyRequest), // text
                        Encoding.UTF8,
                        "application/json");
            }
            """,
    }.RunAsync();

    [Theory]
    [InlineData("""{"user_id":"u","buckets_roles":[],"expires":"never"}""")]
    [InlineData("""{"buckets_roles":[{"bucket_name":"a","role":"Editor"}]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"Owner"}]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"editor"}]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a","role":"Editor","prefix":"x"}]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[{"bucket_name":"a"}]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":{"bucket_name":"a","role":"Editor"}}""")]
    [InlineData("""{"user_id":7,"buckets_roles":[]}""")]
    [InlineData("""{"user_id":"u","user_id":"v","buckets_roles":[]}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[] /* none */}""")]
    [InlineData("""{"user_id":"u","buckets_roles":[null]}""")]
    [InlineData("""{"user_id":"u","name":"n"}""")]
    [InlineData("""[{"user_id":"u","buckets_roles":[]}]""")]
    [InlineData("""{"user_id":"u","buckets_roles":[]""")]
    public Task Nothing_is_offered_for_what_the_model_does_not_say(string json) => TypedJsonTest.Nothing(TypedJsonTest.Method("[|\"\"\"" + json + "\"\"\"|]"));

    [Theory]
    [InlineData("class C { const string Value = [|B|]; }")]
    [InlineData("class C { void M() { const string value = [|B|]; System.Console.Write(value); } }")]
    [InlineData("class C { bool M(string text) => text == [|B|]; }")]
    [InlineData("class C { bool M(string text) => text.Equals([|B|]); }")]
    [InlineData("class C { bool M(string text) { var wanted = [|B|]; return text == wanted; } }")]
    [InlineData("class C { string M(string user) => [|B|].Replace(\"u\", user); }")]
    [InlineData("class C { string M(string more) => [|B|] + more; }")]
    [InlineData("class C { string M() => $\"{[|B|]}\"; }")]
    [InlineData("class C { bool M(string text) => text is [|B|]; }")]
    [InlineData("class C { void M(string text) { switch (text) { case [|B|]: break; } } }")]
    [InlineData("class C { void M(string text = [|B|]) { } }")]
    [InlineData("class C { [System.Obsolete([|B|])] void M() { } }")]
    [InlineData("class C { int M() { var bytes = [|B|]u8; return bytes.Length; } }")]
    [InlineData("class C { void M() { _ = System.Text.Json.JsonSerializer.Deserialize<StorageGrants.Tigris.CreateAccessKeyRequest>([|B|] /* why */); } }")]
    [InlineData("class C { void M() { _ = System.Text.Json.JsonSerializer.Deserialize<System.Collections.Generic.Dictionary<string, object>>([|B|]); } }")]
    public Task Nothing_is_offered_where_the_text_has_to_stay(string code) =>
        TypedJsonTest.Nothing(code.Replace("|]u8", "u8|]").Replace("B", "\"\"\"" + Body + "\"\"\""));

    [Fact]
    public async Task Names_that_are_taken_are_written_in_full()
    {
        string? code = null;
        await new TypedJsonTest
        {
            TestCode = "class C\n{\n    static object Value() => [|\"\"\"" + Body + "\"\"\"|];\n}\nclass CreateAccessKeyRequest { }\nclass BucketRole { }\n",
            ChangeVerifier = async project =>
            {
                Assert.Equal(Body, await TypedJsonTest.ValueOf(project));
                code = (await project.Documents.First().GetTextAsync()).ToString();
            },
        }.RunAsync();
        Assert.Contains("new StorageGrants.Tigris.CreateAccessKeyRequest(\"u\")", code);
    }

    [Fact]
    public Task Nothing_is_offered_without_the_model() => TypedJsonTest.Nothing(TypedJsonTest.Method("[|\"\"\"" + Body + "\"\"\"|]"), withSdk: false);
}

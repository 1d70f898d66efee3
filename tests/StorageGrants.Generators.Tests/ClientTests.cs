using System;
using StorageGrants.Generators.Tests.Harness;
using Xunit;
using static StorageGrants.Generators.Tests.Harness.Documents;

namespace StorageGrants.Generators.Tests;

/// <summary>What generated clients put on the wire.</summary>
public class ClientTests
{
    // Answers every request with what the test says and keeps what was sent.
    private const string Recorder = """
        using Acme.Storage;
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        sealed class Recorder : HttpMessageHandler
        {
            public List<string> Sent = new();
            public Queue<string> Answers = new();
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync();
                var headers = string.Concat(request.Headers.Where(h => h.Key.StartsWith("X-")).Select(h => " " + h.Key + "=" + string.Join(",", h.Value)));
                Sent.Add(request.Method + " " + request.RequestUri!.PathAndQuery + headers + body);
                return new HttpResponseMessage { Content = new StringContent(Answers.Count > 0 ? Answers.Dequeue() : "{}") };
            }
        }
        """;

    private static string Call(string document, string call, string answers = "", string client = "new AcmeClient(http, new Uri(\"https://acme.test\"))", string more = "")
    {
        var code = Recorder + more + $$"""

            public static class Test
            {
                public static string Run() => RunAsync().GetAwaiter().GetResult();
                static async Task<string> RunAsync()
                {
                    var recorder = new Recorder();
                    foreach (var answer in new string[] { {{answers}} }) recorder.Answers.Enqueue(answer);
                    var http = new HttpClient(recorder);
                    var client = {{client}};
                    {{call}}
                    return string.Join("\n", recorder.Sent);
                }
            }
            """;
        return (string)Generation.Of(document, code).Call()!;
    }

    [Fact]
    public void A_name_behind_the_path_marks_the_operation_and_is_sent_once()
    {
        var document = Paths($$"""
            "/{entry}/user": { "put": { "operationId": "Create", {{Ok}} } },
            "/{entry}/user?key": { "put": { "operationId": "CreateKey", "parameters": [{ "name": "key-type", "in": "query", "schema": { "type": "string" } }], {{Ok}} } },
            "/{entry}/user?sub": { "put": { "operationId": "CreateSub", "parameters": [{ "name": "uid", "in": "query", "required": true, "schema": { "type": "string" } },
              { "name": "sub", "in": "query", "required": true, "schema": { "type": "string" } }], {{Ok}} } },
            "/{entry}/user?opt": { "put": { "operationId": "CreateOpt", "parameters": [{ "name": "opt2", "in": "query", "schema": { "type": "string" } }], {{Ok}} } }
            """);
        var sent = Call(document, """
            await client.CreateAsync("admin");
            await client.CreateKeyAsync("admin");
            await client.CreateKeyAsync("admin", "s3");
            await client.CreateSubAsync("u", "s", "admin");
            await client.CreateOptAsync("admin", "x");
            """);
        Assert.Equal(
            """
            PUT /admin/user
            PUT /admin/user?key
            PUT /admin/user?key&key-type=s3
            PUT /admin/user?uid=u&sub=s
            PUT /admin/user?opt&opt2=x
            """, sent, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Path_query_and_header_parameters()
    {
        var document = Paths($$"""
            "/things/{thing-id}/{n}:undo": { "get": { "operationId": "Undo", "parameters": [
              { "name": "thing-id", "in": "path", "schema": { "type": "string" } }, { "name": "n", "in": "path", "schema": { "type": "integer" } },
              { "name": "limit", "in": "query", "schema": { "type": "integer", "format": "int32" } }, { "name": "deep", "in": "query", "required": true, "schema": { "type": "boolean" } },
              { "name": "tag[]", "in": "query", "schema": { "type": "array", "items": { "type": "string" } } },
              { "name": "ids", "in": "query", "explode": false, "schema": { "type": "array", "items": { "type": "integer" } } },
              { "name": "level", "in": "query", "schema": { "type": "string", "enum": ["low-end"] } }, { "name": "since", "in": "query", "schema": { "type": "string", "format": "date-time" } },
              { "name": "ratio", "in": "query", "schema": { "type": "number" } }, { "name": "X-Trace", "in": "header", "schema": { "type": "string", "format": "uuid" } },
              { "name": "X-Count", "in": "header", "required": true, "schema": { "type": "integer" } } ], {{Ok}} } }
            """);
        var sent = Call(document, """
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            await client.UndoAsync("a/b ü", -7, true, 3);
            await client.UndoAsync("x", 1, false, 3, 10, new[] { "a&b", "c" }, new long[] { 1, 2 }, UndoLevel.LowEnd, new DateTimeOffset(2026, 10, 12, 2, 0, 0, TimeSpan.FromHours(2)), 1.5, new Guid("f8d133cb-5a42-47b1-9ef2-874bb55bab72"));
            """);
        Assert.Equal(
            """
            GET /things/a%2Fb%20%C3%BC/-7:undo?deep=true X-Count=3
            GET /things/x/1:undo?limit=10&deep=false&tag%5B%5D=a%26b&tag%5B%5D=c&ids=1%2C2&level=low-end&since=2026-10-12T00%3A00%3A00Z&ratio=1.5 X-Trace=f8d133cb-5a42-47b1-9ef2-874bb55bab72 X-Count=3
            """, sent, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Header_value_with_a_line_break_is_refused() => Assert.Throws<ArgumentException>(() => Call(
        Paths($$""" "/a": { "get": { "operationId": "A", "parameters": [{ "name": "X-A", "in": "header", "schema": { "type": "string" } }], {{Ok}} } } """),
        """await client.AAsync("x\r\nX-B: y");"""));

    [Theory]
    [InlineData("null!", typeof(ArgumentNullException))]
    [InlineData("\"\"", typeof(ArgumentException))]
    [InlineData("\"..\"", typeof(ArgumentException))]
    public void Path_value_that_would_change_the_path_is_refused(string value, Type error)
    {
        var thrown = Record.Exception(() => Call(Paths($$""" "/a/{id}": { "get": { "operationId": "A", {{Ok}} } } """), $"await client.AAsync({value});"));
        Assert.Equal(error, thrown?.GetType());
        Assert.Equal("id", ((ArgumentException)thrown!).ParamName);
    }

    [Fact]
    public void Bodies_of_every_shape()
    {
        string Body(string path, string schema, bool required) =>
            $$""" "/{{path}}": { "post": { "operationId": "{{path}}", "requestBody": { "required": {{(required ? "true" : "false")}}, "content": { "application/json": { "schema": {{schema}} } } }, "responses": { "200": { "content": { "application/json": { "schema": {{schema}} } } } } } } """;
        var document = Paths(
            Body("list", """{ "type": "array", "items": { "type": "integer" } }""", true) + "," + Body("map", """{ "type": "object", "additionalProperties": { "type": "boolean" } }""", false) + ","
            + Body("text", """{ "type": "string" }""", true) + "," + Body("number", """{ "type": "integer" }""", false) + "," + Body("any", "{}", true) + "," + Body("level", """{ "type": "string", "enum": ["x"] }""", true));
        var sent = Call(document, """
            if ((await client.ListAsync(new long[] { 1, 2 })).Count != 1) throw new Exception("list");
            if (!(await client.MapAsync())["a"]) throw new Exception("map");
            if (await client.TextAsync("t") != "u") throw new Exception("text");
            if (await client.NumberAsync(5) != 6) throw new Exception("number");
            if ((await client.AnyAsync(System.Text.Json.JsonDocument.Parse("{\"q\":1}").RootElement)).GetArrayLength() != 0) throw new Exception("any");
            if ((await client.LevelAsync(LevelRequest.X)).WireText != "y") throw new Exception("level");
            """, """ "[3]", "{\"a\":true}", "\"u\"", "6", "[]", "\"y\"" """);
        Assert.Equal(["POST /list [1,2]", "POST /map", "POST /text \"t\"", "POST /number 5", "POST /any {\"q\":1}", "POST /level \"x\""], sent.Split('\n'));
    }

    [Fact]
    public void Forms_send_each_property_as_a_field_and_json_where_the_document_says_so()
    {
        string Operation(string path, string id, string form) =>
            $$""" "{{path}}": { "post": { "operationId": "{{id}}", "requestBody": { "required": true, "content": { "application/x-www-form-urlencoded": {{form}} } }, {{Ok}} } } """;
        var document = Paths(
            Operation("/?Action=Make", "Make", """{ "schema": { "type": "object", "required": ["Name"], "properties": { "Name": { "type": "string" }, "Count": { "type": "integer" }, "On": { "type": "boolean" } } } }""") + ","
            + Operation("/a/{id}?mark", "Nest", """{ "encoding": { "Req": { "contentType": "application/json" } }, "schema": { "type": "object", "required": ["Req"], "properties": { "Req": { "type": "object", "required": ["items"], "properties": { "items": { "type": "array", "items": { "type": "string" } } } } } } }"""));
        var sent = Call(document, """
            await client.MakeAsync(new MakeRequest("a&b=c +%ü").WithCount(3).WithOn(true));
            await client.MakeAsync(new MakeRequest("").WithCount(null));
            await client.NestAsync("x/y", new NestRequest(new NestRequestReq(new[] { "1", "2" })));
            """);
        Assert.Equal(
            [
                "POST /?Action=Make Name=a%26b%3Dc%20%2B%25%C3%BC&Count=3&On=true",
                "POST /?Action=Make Name=",
                "POST /a/x%2Fy?mark Req=%7B%22items%22%3A%5B%221%22%2C%222%22%5D%7D",
            ],
            sent.Split('\n'));
    }

    private const string List = """{ "type": "object", "properties": { "items": { "type": "array", "items": { "type": "string" } }, "next": { "type": "string" } } }""";

    [Fact]
    public void Pages_by_query_end_on_an_empty_token()
    {
        var document = Paths($$"""
            "/a/{id}": { "get": { "operationId": "ListThings", "x-page": { "items": "items", "token": "after", "next": "next" },
              "parameters": [{ "name": "after", "in": "query", "schema": { "type": "string" } }, { "name": "limit", "in": "query", "schema": { "type": "integer" } }],
              "responses": { "200": { "content": { "application/json": { "schema": {{List}} } } } } } }
            """);
        var sent = Call(document, """
            var all = "";
            await foreach (var item in client.ListThingsAsync("x", limit: 2)) all += item;
            if (all != "abc") throw new Exception(all);
            """, """ "{\"items\":[\"a\",\"b\"],\"next\":\"t 1\"}", "{\"next\":\"t2\"}", "{\"items\":[\"c\"],\"next\":\"\"}" """);
        Assert.Equal(["GET /a/x?limit=2", "GET /a/x?after=t%201&limit=2", "GET /a/x?after=t2&limit=2"], sent.Split('\n'));
    }

    [Fact]
    public void Pages_by_body_keep_the_rest_of_the_request()
    {
        var document = Paths($$"""
            "/a": { "post": { "operationId": "ListThings", "x-page": { "items": "items", "token": "token", "next": "next" },
              "requestBody": { "required": true, "content": { "application/json": { "schema": { "type": "object", "required": ["user"], "properties": { "user": { "type": "string" }, "token": { "type": "string" } } } } } },
              "responses": { "200": { "content": { "application/json": { "schema": {{List}} } } } } } }
            """);
        var sent = Call(document, """
            var all = "";
            await foreach (var item in client.ListThingsAsync(new ListThingsRequest("u"))) all += item;
            if (all != "ab") throw new Exception(all);
            """, """ "{\"items\":[\"a\"],\"next\":\"t\"}", "{\"items\":[\"b\"]}" """);
        Assert.Equal(["""POST /a {"user":"u"}""", """POST /a {"user":"u","token":"t"}"""], sent.Split('\n'));
    }

    [Fact]
    public void Client_parameters_and_alternative_paths()
    {
        const string Tenant = """ "parameters": [{ "name": "tenant", "in": "path", "x-client-parameter": true, "schema": { "type": "string" } }] """;
        var document = Paths($$"""
            "/t/{tenant}/a/{id}": { {{Tenant}}, "get": { "operationId": "Acme_Get", {{Ok}} } },
            "/t/{tenant}/b/{id}": { {{Tenant}}, "get": { "operationId": "Acme_GetThere", "x-alternative-path-of": "Acme_Get", {{Ok}} } }
            """);
        const string Derived = "sealed class Other : AcmeClient { public Other(HttpClient http) : base(http, new Uri(\"https://acme.test\"), \"t 2\") { } protected override bool UseAlternativePath(string id) => id == \"Acme_Get\"; }";
        const string Calls = """await client.GetAsync("1"); await new Other(http).GetAsync("1");""";
        var sent = Call(document, Calls, client: "new AcmeClient(http, new Uri(\"https://acme.test\"), \"t1\")", more: Derived);
        Assert.Equal(["GET /t/t1/a/1", "GET /t/t%202/b/1"], sent.Split('\n'));
    }

    [Theory]
    [InlineData("post", "", 1)]
    [InlineData("post", "\"x-idempotent\": true,", 2)]
    [InlineData("put", "\"x-idempotent\": false,", 1)]
    [InlineData("get", "", 2)]
    [InlineData("get", "\"x-idempotent\": false,", 1)]
    public void Only_idempotent_operations_are_sent_again(string method, string mark, int expected)
    {
        var document = Paths($$""" "/a": { "{{method}}": { "operationId": "A", {{mark}} {{Ok}} } } """);
        const string Code = """
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            sealed class Busy : HttpMessageHandler
            {
                public int Sent;
                protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token) =>
                    Task.FromResult(new HttpResponseMessage(Sent++ == 0 ? System.Net.HttpStatusCode.ServiceUnavailable : System.Net.HttpStatusCode.OK));
            }
            sealed class Quick : Acme.Storage.AcmeClient
            {
                public Quick(HttpClient http) : base(http, new System.Uri("https://acme.test")) { }
                protected override StorageGrants.RetryOptions Retry => new() { Delay = System.TimeSpan.FromTicks(1) };
            }
            public static class Test
            {
                public static int Run()
                {
                    var busy = new Busy();
                    try { new Quick(new HttpClient(busy)).AAsync().GetAwaiter().GetResult(); } catch (StorageGrants.ApiErrorException) { }
                    return busy.Sent;
                }
            }
            """;
        Assert.Equal(expected, Generation.Of(document, Code).Call());
    }

    [Fact]
    public void Methods_can_be_replaced_for_tests()
    {
        var document = Paths($$""" "/a": { "get": { "operationId": "A", {{Ok}} } } """);
        const string Code = """
            sealed class Fake : Acme.Storage.AcmeClient
            {
                public override System.Threading.Tasks.Task AAsync(System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.CompletedTask;
            }
            public static class Test { public static bool Run() => new Fake().AAsync().IsCompleted; }
            """;
        Assert.Equal(true, Generation.Of(document, Code).Call());
    }

    [Fact]
    public void Read_only_properties_are_not_demanded_of_a_request()
    {
        var document = Paths(
            """ "/a": { "post": { "operationId": "A", "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } }, "responses": {} } } """,
            """ "Thing": { "type": "object", "required": ["id", "name"], "properties": { "id": { "type": "string", "readOnly": true }, "name": { "type": "string" } } } """);
        Assert.Equal("""POST /a {"name":"n"}""", Call(document, """await client.AAsync(new Thing("n"));"""));
    }

    [Fact]
    public void Visibility_and_namespace_follow_the_item()
    {
        var generation = Generation.Of(
        [
            new SchemaText("/s/a.json", Schemas(ObjectSchema("Inner", "")), "", "internal"),
            new SchemaText("/s/b.json", Schemas(ObjectSchema("Outer", """ "x": { "$ref": "c.json#/definitions/Level" } """)), "My.class.1st", "public"),
            new SchemaText("/s/c.json", """{ "definitions": { "Level": { "type": "string", "enum": ["x"] } } }""", "My", "internal"),
        ]).AssertClean();
        string Visibility(string name) => generation.Output.GetTypeByMetadataName(name)!.DeclaredAccessibility.ToString();
        Assert.Equal("Internal", Visibility("Root.Space.Inner"));
        Assert.Equal("Public", Visibility("My.class._1st.Outer"));
        Assert.Equal("Public", Visibility("My.Level"));
    }
}

using System.Text.Json;
using StorageGrants.Generators.Tests.Harness;
using Xunit;
using static StorageGrants.Generators.Tests.Harness.Documents;

namespace StorageGrants.Generators.Tests;

/// <summary>What generated models and converters do, compiled and called.</summary>
public class BehaviourTests
{
    private static readonly string Thing = Schemas($$"""
        {{ObjectSchema("Thing", """
            "name": { "type": "string" }, "count": { "type": "integer", "format": "int32" }, "big": { "type": "integer" }, "ratio": { "type": "number" },
            "on": { "type": "boolean" }, "when": { "type": "string", "format": "date-time" }, "id": { "type": "string", "format": "uuid" },
            "data": { "type": "string", "format": "byte" }, "level": { "$ref": "#/components/schemas/Level" }, "child": { "$ref": "#/components/schemas/Child" },
            "children": { "type": "array", "items": { "$ref": "#/components/schemas/Child" } }, "gaps": { "type": "array", "items": { "type": "integer", "nullable": true } },
            "map": { "type": "object", "additionalProperties": { "type": "string" } }, "any": {}, "note": { "type": "string", "nullable": true },
            "naïve<name>": { "type": "string" }
            """, "\"name\"")}},
        {{ObjectSchema("Child", "\"x\": { \"type\": \"integer\" }", "\"x\"")}},
        "Level": { "type": "string", "enum": ["low", "high"] }
        """);

    private static readonly System.Lazy<System.Func<string, string>> RoundTripThing = new(() =>
        Generation.Of(Thing, RoundTrip.Code("Thing")).Load().GetType("Test")!.GetMethod("Run")!.CreateDelegate<System.Func<string, string>>());

    private static string Run(string json) => RoundTripThing.Value(json);

    [Fact]
    public void Everything_round_trips()
    {
        const string Json = """{"name":"a","count":1,"big":9007199254740993,"ratio":1.5,"on":true,"when":"2026-10-12T00:00:00+00:00","id":"f8d133cb-5a42-47b1-9ef2-874bb55bab72","data":"AQID","level":"high","child":{"x":1},"children":[{"x":2},{"x":3}],"gaps":[1,null],"map":{"k":"v","":"e"},"any":{"deep":[1,{}]},"note":null,"na\u00EFve\u003Cname\u003E":"x"}""";
        Assert.Equal(Json, Run(Json));
    }

    [Theory]
    [InlineData("""{"name":"a"}""", """{"name":"a"}""")]
    [InlineData("""{"name":"a","count":null,"children":null,"any":null}""", """{"name":"a","count":null,"children":null,"any":null}""")]
    [InlineData("""{"unknown":{"a":[1,{"b":2}]},"name":"a","x":"y"}""", """{"name":"a"}""")]
    [InlineData("""{"name":"first","name":"last","count":1,"count":2}""", """{"name":"last","count":2}""")]
    [InlineData("""{"name":"a","level":"higher"}""", """{"name":"a","level":"higher"}""")]
    [InlineData("""{ "n\u0061me" : "\ud83d\ude42" }""", """{"name":"\uD83D\uDE42"}""")]
    public void Reads_and_writes(string json, string expected) => Assert.Equal(expected, Run(json));

    [Theory]
    [InlineData("{}", "Thing", "name")]
    [InlineData("""{"name":null}""", "Thing.name", "a string")]
    [InlineData("""{"name":1}""", "Thing.name", "a string")]
    [InlineData("""{"name":"a","count":2147483648}""", "Thing.count", "a 32-bit integer")]
    [InlineData("""{"name":"a","count":1.5}""", "Thing.count", "a 32-bit integer")]
    [InlineData("""{"name":"a","big":9223372036854775808}""", "Thing.big", "a 64-bit integer")]
    [InlineData("""{"name":"a","ratio":1e999}""", "Thing.ratio", "a finite number")]
    [InlineData("""{"name":"a","on":"true"}""", "Thing.on", "true or false")]
    [InlineData("""{"name":"a","when":"yesterday"}""", "Thing.when", "a date and time")]
    [InlineData("""{"name":"a","id":"x"}""", "Thing.id", "a UUID")]
    [InlineData("""{"name":"a","data":"?"}""", "Thing.data", "Base64")]
    [InlineData("""{"name":"a","level":7}""", "Thing.level", "a string")]
    [InlineData("""{"name":"a","child":[]}""", "Thing.child", "an object")]
    [InlineData("""{"name":"a","child":{}}""", "Child", "'x'")]
    [InlineData("""{"name":"a","children":{}}""", "Thing.children", "an array")]
    [InlineData("""{"name":"a","children":[null]}""", "Thing.children", "an object")]
    [InlineData("""{"name":"a","gaps":["1"]}""", "Thing.gaps", "a 64-bit integer")]
    [InlineData("""{"name":"a","map":[]}""", "Thing.map", "an object")]
    [InlineData("[]", "Thing", "an object")]
    [InlineData("""{"name":"a" """, "", "")]
    [InlineData("""{"name":"\ud800"}""", "Thing.name", "Unicode")]
    public void Refuses_with_the_place(string json, string place, string expected)
    {
        var error = Assert.ThrowsAny<JsonException>(() => Run(json));
        Assert.Contains(place, error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Theory]
    [InlineData("""{"a":17,"b":[1,"x"],"c":1.50}""", """{"a":"17","b":["1","x"],"c":"1.50"}""")]
    [InlineData("""{"a":"017","c":null}""", """{"a":"017","c":null}""")]
    [InlineData("""{"a":12345678901234567890123}""", """{"a":"12345678901234567890123"}""")]
    public void A_number_that_is_a_text_is_read_as_it_stands(string json, string expected) => Assert.Equal(expected, RunText(json));

    [Theory]
    [InlineData("""{"a":true}""", "Thing.a")]
    [InlineData("""{"a":null}""", "Thing.a")]
    [InlineData("""{"a":"","b":[{}]}""", "Thing.b")]
    public void A_number_or_text_is_nothing_else(string json, string place)
    {
        var error = Assert.ThrowsAny<JsonException>(() => RunText(json));
        Assert.Contains(place, error.Message);
        Assert.Contains("a string", error.Message);
    }

    private static readonly System.Lazy<System.Func<string, string>> RoundTripText = new(() => Generation.Of(
        Schemas(ObjectSchema("Thing", """
            "a": { "type": ["string", "integer"], "x-number-as-text": true }, "b": { "type": "array", "items": { "type": ["integer", "string"], "x-number-as-text": true } },
            "c": { "type": ["string", "number", "null"], "x-number-as-text": true }
            """, "\"a\"")),
        RoundTrip.Code("Thing")).Load().GetType("Test")!.GetMethod("Run")!.CreateDelegate<System.Func<string, string>>());

    private static string RunText(string json) => RoundTripText.Value(json);

    [Fact]
    public void Presence_tells_absent_from_null()
    {
        const string Code = """
            using Acme.Storage;
            public static class Test
            {
                public static string Run()
                {
                    var thing = new Thing("a");
                    var other = thing.WithNote(null).WithCount(3);
                    return thing.HasNote + " " + other.HasNote + " " + (other.Note is null) + " " + other.HasCount + " " + thing.HasCount + " " + other.Name
                        + " " + System.Text.Json.JsonSerializer.Serialize(other, AcmeJson.Thing);
                }
            }
            """;
        Assert.Equal("""False True True True False a {"name":"a","count":3,"note":null}""", Generation.Of(Thing, Code).Call());
    }

    [Fact]
    public void Models_do_not_change_after_they_are_made()
    {
        const string Code = """
            using Acme.Storage;
            public static class Test
            {
                public static string Run()
                {
                    var children = new[] { new Child(1) };
                    var map = new System.Collections.Generic.Dictionary<string, string> { ["a"] = "b" };
                    var thing = new Thing("a").WithChildren(children).WithMap(map);
                    children[0] = new Child(2);
                    map["a"] = "c";
                    return System.Text.Json.JsonSerializer.Serialize(thing, AcmeJson.Thing) + (thing.Children is Child[]);
                }
            }
            """;
        Assert.Equal("""{"name":"a","children":[{"x":1}],"map":{"a":"b"}}False""", Generation.Of(Thing, Code).Call());
    }

    [Fact]
    public void Equality_is_by_value()
    {
        const string Code = """
            using Acme.Storage;
            public static class Test
            {
                public static string Run(string json)
                {
                    var one = System.Text.Json.JsonSerializer.Deserialize(json, AcmeJson.Thing)!;
                    var two = System.Text.Json.JsonSerializer.Deserialize(json, AcmeJson.Thing)!;
                    return one.Equals(two) + " " + (one.GetHashCode() == two.GetHashCode()) + " " + (one == two.WithNote(null)) + " " + (one == two.WithChildren(new Child(9)));
                }
            }
            """;
        const string Json = """{"name":"a","data":"AQID","level":"low","child":{"x":1},"children":[{"x":2}],"gaps":[1,null],"map":{"k":"v"},"any":{"a":1}}""";
        Assert.Equal("True True False False", Generation.Of(Thing, Code).Call(Json));
    }

    [Theory]
    [InlineData("new Thing()", "CS7036")]
    [InlineData("new Child()", "CS7036")]
    [InlineData("new Thing(\"a\") { Name = \"b\" }", "CS0272")]
    public void Required_values_are_demanded_by_the_compiler(string expression, string error)
    {
        var generation = Generation.Of(Thing, "using Acme.Storage; class Use { object X => " + expression + "; }");
        Assert.Contains(generation.Output.GetDiagnostics(), diagnostic => diagnostic.Id == error);
    }

    [Fact]
    public void Null_for_a_required_value_is_refused()
    {
        var error = Assert.Throws<System.ArgumentNullException>(() => Generation.Of(Thing, "public static class Test { public static object Run() => new Acme.Storage.Thing(null!); }").Call());
        Assert.Equal("name", error.ParamName);
    }

    [Fact]
    public void Secrets_are_masked_where_the_server_shows_them_once_and_never_printed()
    {
        var document = Schemas(
            ObjectSchema("Answer", """ "secret": { "type": "string", "x-sensitive": true, "x-once-only": true } """, "\"secret\"") + ","
            + ObjectSchema("Question", """ "password": { "type": "string", "x-sensitive": true }, "list": { "type": "array", "items": { "type": "string", "x-sensitive": true } } """));
        const string Code = """
            using Acme.Storage;
            using System.Text.Json;
            public static class Test
            {
                public static string Run()
                {
                    var answer = JsonSerializer.Deserialize("{\"secret\":\"canary\"}", AcmeJson.Answer)!;
                    var question = new Question().WithPassword(new StorageGrants.Secret("canary")).WithList(new StorageGrants.Secret("canary"));
                    return answer.Secret.Reveal() + "|" + answer + question + JsonSerializer.Serialize(answer, AcmeJson.Answer) + JsonSerializer.Serialize(answer)
                        + "|" + JsonSerializer.Serialize(question, AcmeJson.Question);
                }
            }
            """;
        var parts = ((string)Generation.Of(document, Code).Call()!).Split('|');
        Assert.Equal("canary", parts[0]);
        Assert.DoesNotContain("canary", parts[1]);
        Assert.Contains("""{"secret":"***"}""", parts[1]);
        Assert.Equal("""{"password":"canary","list":["canary"]}""", parts[2]);
    }

    [Fact]
    public void Plain_serialization_uses_the_converter()
    {
        const string Code = """
            public static class Test
            {
                public static string Run() => System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Acme.Storage.Thing>("{\"name\":\"a\",\"big\":2}"));
            }
            """;
        Assert.Equal("""{"name":"a","big":2}""", Generation.Of(Thing, Code).Call());
    }

    [Fact]
    public void Resolver_serves_options_of_the_user()
    {
        const string Code = """
            public static class Test
            {
                public static string Run()
                {
                    var options = new System.Text.Json.JsonSerializerOptions { TypeInfoResolver = Acme.Storage.AcmeJson.Resolver };
                    return System.Text.Json.JsonSerializer.Serialize(new Acme.Storage.Child(5), options) + options.TryGetTypeInfo(typeof(System.Uri), out _);
                }
            }
            """;
        Assert.Equal("""{"x":5}False""", Generation.Of(Thing, Code).Call());
    }

    [Fact]
    public void Asynchronous_reading_in_small_pieces_works()
    {
        const string Code = """
            using System.Text.Json;
            public static class Test
            {
                public static string Run(string json)
                {
                    var options = new JsonSerializerOptions { DefaultBufferSize = 1, TypeInfoResolver = Acme.Storage.AcmeJson.Resolver };
                    using var stream = new System.IO.MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
                    var value = JsonSerializer.DeserializeAsync<Acme.Storage.Thing>(stream, options).AsTask().GetAwaiter().GetResult();
                    return JsonSerializer.Serialize(value, options);
                }
            }
            """;
        Assert.Equal("""{"name":"a","children":[{"x":2}]}""", Generation.Of(Thing, Code).Call("""{"other":{"a":[1,2,3]},"name":"a","children":[{"x":2}]}"""));
    }
}

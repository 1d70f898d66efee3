using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;
using StorageGrants.Access.Json;
using Xunit;

namespace StorageGrants.Access.Tests.Json;

/// <summary>System.Text.Json decides what is JSON and what it means; the parser must agree on every text.</summary>
public class JsonParserOracleTests
{
    public static TheoryData<string> Texts() =>
    [
        "", " ", "null", "true", "false", "tru", "nul", "TRUE", "nulll", "0", "-0", "01", "-01", "-", "1.", ".5", "1.5", "1e", "1e+", "1e5", "1E-5", "1e5.5", "+1", "0x10", "NaN", "Infinity",
        "\"\"", "\"a\"", "\"a", "a\"", "'a'", "\"\\n\\t\\b\\f\\r\\/\\\\\\\"\"", "\"\\x\"", "\"\\u0041\"", "\"\\u004\"", "\"\\u00zz\"", "\"\\uD83D\\uDE00\"", "\"tab\there\"", "\"line\nbreak\"", "\"\u007f\"", "\"é😀\"",
        "[]", "[1]", "[1,2]", "[1,]", "[,1]", "[1 2]", "[", "]", "[[]]", "[[]", "[1,2]]", "[1]x", "[1] ", "\r\n[1]\r\n",
        "{}", "{\"a\":1}", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":}", "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}", "{", "}", "{\"a\"", "{\"a\":{\"b\":[{}]}}", "{\"\":0}", "{\"a\":1}}",
        "// c\n1", "/* c */1", "1 // c", "\u00a01", "\u20281", "\v1", "[1,\u00a02]", "[1\0]", "\0",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Agrees_on_what_is_json(string text) => AssertAgrees(text);

    [Fact]
    public void Agrees_on_ten_thousand_mutations()
    {
        const string seed = """{"user_id":"u","user_role":"Member","n":[1,-2.5e3,true,false,null,"\u00e9\n"],"buckets_roles":[{"bucket_name":"*","role":"Admin"}]}""";
        const string alphabet = "{}[]:,\"\\ue0123456789.+-tfn \n\tA😀\u0001";
        var random = new Random(20261121);
        for (var i = 0; i < 10_000; i++)
        {
            var text = new StringBuilder(seed);
            for (var edits = random.Next(1, 4); edits > 0 && text.Length > 0; edits--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(4))
                {
                    case 0:
                        text.Remove(at, 1);
                        break;
                    case 1:
                        text.Insert(at, alphabet[random.Next(alphabet.Length)]);
                        break;
                    case 2:
                        text[at] = alphabet[random.Next(alphabet.Length)];
                        break;
                    default:
                        text.Length = Math.Max(1, at);
                        break;
                }
            }

            AssertAgrees(text.ToString());
        }
    }

    private static void AssertAgrees(string text)
    {
        var mine = JsonParser.Parse(text);
        Assert.True((mine.Root is null) == (mine.Error is not null));
        if (mine.Error is { } error)
        {
            Assert.InRange(error.Span.Start, 0, text.Length);
            Assert.InRange(error.Span.End, error.Span.Start, text.Length);
            Assert.NotEmpty(error.Message);
        }

        var oracle = Oracle(text, out var document);
        if (oracle)
        {
            Assert.True(mine.Error is null, "should be JSON: " + text + " but: " + mine.Error?.Message);
            AssertSame(document!.RootElement, mine.Root!, text);
        }
        else
        {
            Assert.True(mine.Error is not null, "should not be JSON: " + text);
        }

        document?.Dispose();
    }

    // A lone surrogate has no UTF-8 form, so the oracle refuses it once its text is asked for.
    private static bool Oracle(string text, out JsonDocument? document)
    {
        document = null;
        try
        {
            var bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
            document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = JsonParser.MaxDepth });
            ReadAll(document.RootElement);
            return true;
        }
        catch (Exception e) when (e is JsonException or EncoderFallbackException or InvalidOperationException)
        {
            document?.Dispose();
            document = null;
            return false;
        }
    }

    private static void ReadAll(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                    ReadAll(item);
                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    _ = property.Name;
                    ReadAll(property.Value);
                }

                break;
        }
    }

    private static void AssertSame(JsonElement expected, JsonValue actual, string text)
    {
        Assert.Equal(Enum.Parse<JsonKind>(expected.ValueKind.ToString()), actual.Kind);
        var token = text.Substring(actual.Span.Start, actual.Span.Length);
        using var reparsed = JsonDocument.Parse(token, new JsonDocumentOptions { MaxDepth = JsonParser.MaxDepth });
        Assert.Equal(expected.GetRawText(), reparsed.RootElement.GetRawText());
        switch (expected.ValueKind)
        {
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual.Text);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), actual.Text);
                break;
            case JsonValueKind.Array:
                var items = new List<JsonElement>(expected.EnumerateArray());
                Assert.Equal(items.Count, actual.Items.Count);
                for (var i = 0; i < items.Count; i++)
                    AssertSame(items[i], actual.Items[i], text);
                break;
            case JsonValueKind.Object:
                var properties = new List<System.Text.Json.JsonProperty>(expected.EnumerateObject());
                Assert.Equal(properties.Count, actual.Properties.Count);
                for (var i = 0; i < properties.Count; i++)
                {
                    Assert.Equal(properties[i].Name, actual.Properties[i].Name);
                    AssertSame(properties[i].Value, actual.Properties[i].Value, text);
                }

                break;
        }
    }

}

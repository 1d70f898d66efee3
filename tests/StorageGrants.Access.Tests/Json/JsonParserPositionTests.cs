using System;
using System.Linq;
using System.Text;
using StorageGrants.Access.Json;
using Xunit;

namespace StorageGrants.Access.Tests.Json;

public class JsonParserPositionTests
{
    [Theory]
    [InlineData("{\"a\": 1,}", 8, 1, "Trailing comma")]
    [InlineData("{\"a\": 1 \"b\": 2}", 8, 1, "expected ',' or '}'")]
    [InlineData("[1, tru]", 4, 3, "expected true, false or null")]
    [InlineData("{\"a\": \"x", 6, 1, "not closed")]
    [InlineData("[1, 2", 5, 0, "end of the text")]
    [InlineData("[\"\\q\"]", 2, 2, "Unknown escape")]
    [InlineData("[\"\\ud800\"]", 2, 6, "surrogate")]
    [InlineData("[01]", 1, 2, "cannot start with 0")]
    [InlineData("[\"a\nb\"]", 3, 1, "U+000A")]
    [InlineData("1 2", 2, 1, "after the end")]
    public void Errors_point_at_the_token(string text, int start, int length, string message)
    {
        var error = JsonParser.Parse(text).Error;
        Assert.NotNull(error);
        Assert.Equal(new JsonSpan(start, length), error.Span);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\ud800')]
    [InlineData('\udc00')]
    public void A_lone_surrogate_is_named(char surrogate)
    {
        var error = JsonParser.Parse("[\"a" + surrogate + "\"]").Error!;
        Assert.Equal(new JsonSpan(3, 1), error.Span);
        Assert.Contains("Lone surrogate U+" + ((int)surrogate).ToString("X4"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_counted()
    {
        var root = JsonParser.Parse("\uFEFF{\"a\":1}").Root!;
        Assert.Equal(new JsonSpan(1, 7), root.Span);
        Assert.Equal(new JsonSpan(2, 3), root.Properties[0].NameSpan);
    }

    [Fact]
    public void Duplicates_are_kept_and_listed_and_the_last_wins()
    {
        var result = JsonParser.Parse("{\"a\":1,\"b\":2,\"\\u0061\":3}");
        Assert.Equal(["a", "b", "a"], result.Root!.Properties.Select(p => p.Name));
        Assert.Equal("3", result.Root.Get("a")!.Text);
        Assert.Equal(13, Assert.Single(result.DuplicateNames).NameSpan.Start);
    }

    [Fact]
    public void Duplicates_are_found_in_wide_objects_too()
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < 5_000; i++)
            text.Append("\"p").Append(i).Append("\":0,");
        text.Append("\"p4999\":1,\"p0\":2}");
        Assert.Equal(["p4999", "p0"], JsonParser.Parse(text.ToString()).DuplicateNames.Select(p => p.Name));
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Depth_has_a_limit_that_is_an_answer(char open, char close)
    {
        var unit = open == '{' ? "{\"a\":" : "[";
        string Nest(int depth) => string.Concat(Enumerable.Repeat(unit, depth)) + (open == '{' ? "0" : "") + new string(close, depth);
        Assert.Null(JsonParser.Parse(Nest(JsonParser.MaxDepth)).Error);
        var error = JsonParser.Parse(Nest(100_000)).Error;
        Assert.Contains("256", error!.Message, StringComparison.Ordinal);
        Assert.Equal(unit.Length * JsonParser.MaxDepth, error.Span.Start);
    }

    [Fact]
    public void Twenty_megabytes_are_read()
    {
        var text = "[" + string.Join(",", Enumerable.Repeat("{\"bucket_name\":\"" + new string('x', 480) + "\",\"role\":\"ReadOnly\"}", 40_000)) + "]";
        Assert.True(text.Length > 20_000_000);
        Assert.Equal(40_000, JsonParser.Parse(text).Root!.Items.Count);
    }

    [Theory]
    [InlineData("a\nb", 2, 1, 0)]
    [InlineData("a\r\nb", 3, 1, 0)]
    [InlineData("a\r\nb", 1, 0, 1)]
    [InlineData("a\rb", 2, 1, 0)]
    [InlineData("", 0, 0, 0)]
    [InlineData("ab", 99, 0, 2)]
    [InlineData("ab", -5, 0, 0)]
    public void Offsets_become_lines_and_columns(string text, int offset, int line, int column) =>
        Assert.Equal((line, column), new LineMap(text).At(offset));
}

using System;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StorageGrants.Access.Json;
using StorageGrants.Testing;
using Xunit;

namespace StorageGrants.Access.Tests.Json;

public class JsonParserProperties
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_text_written_as_json_reads_back(bool relaxed) =>
        Prop.ForAll<string>(text =>
        {
            // A lone surrogate cannot be written as JSON; the writer replaces it.
            var valid = new string((text ?? "").Where(c => !char.IsSurrogate(c)).ToArray()) + "😀";
            var json = JsonSerializer.Serialize(new[] { valid }, relaxed ? Relaxed : null);
            return JsonParser.Parse(json).Root!.Items[0].Text == valid;
        }).Check(PropertyRun.Times(100));

    [Fact]
    public void Any_text_at_all_has_an_answer() =>
        Prop.ForAll<string>(text =>
        {
            var result = JsonParser.Parse(text ?? "");
            return result.Root is null != (result.Error is null);
        }).Check(PropertyRun.Times(100));

    [Fact]
    public void Spans_nest_and_follow_each_other() =>
        Prop.ForAll<string[]>(texts =>
        {
            var json = JsonSerializer.Serialize(new { a = texts ?? [], b = 1 });
            var root = JsonParser.Parse(json).Root!;
            var list = root.Get("a")!;
            var previous = list.Span.Start;
            return root.Span.Start == 0 && root.Span.End == json.Length && list.Items.All(item =>
            {
                var ordered = item.Span.Start > previous && item.Span.End < list.Span.End && item.Span.End <= json.Length;
                previous = item.Span.Start;
                return ordered;
            });
        }).Check(PropertyRun.Times(100));

    [Fact]
    public void Lines_and_columns_lead_back_to_the_offset() =>
        Prop.ForAll<string>(text =>
        {
            var map = new LineMap(text ?? "");
            return Enumerable.Range(0, (text ?? "").Length + 1).All(offset =>
            {
                var (line, column) = map.At(offset);
                return map.StartOf(line) + column == offset && line < map.LineCount;
            });
        }).Check(PropertyRun.Times(100));
}

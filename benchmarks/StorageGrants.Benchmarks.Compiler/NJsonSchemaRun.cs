using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using NJsonSchema;

namespace StorageGrants.Benchmarks.Compiler;

/// <summary>What a generator on top of NJsonSchema would pay before it has generated anything.</summary>
internal static class NJsonSchemaRun
{
    public static string Measure(string metaSchema, string file)
    {
        var start = Stopwatch.GetTimestamp();
        var schema = JsonSchema.FromJsonAsync(metaSchema).GetAwaiter().GetResult();
        var parsed = Stopwatch.GetElapsedTime(start);
        var errors = schema.Validate(file);
        var whole = Stopwatch.GetElapsedTime(start);
        if (errors.Count > 0) throw new InvalidOperationException("NJsonSchema refuses the file: " + errors.First());
        return JsonSerializer.Serialize(new Dictionary<string, double> { ["wholeMs"] = whole.TotalMilliseconds, ["metaSchemaMs"] = parsed.TotalMilliseconds });
    }
}

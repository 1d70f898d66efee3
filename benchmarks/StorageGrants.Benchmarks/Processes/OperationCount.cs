using System.IO;
using System.Linq;
using System.Text.Json;

namespace StorageGrants.Benchmarks.Processes;

/// <summary>How many operations an endpoint file has.</summary>
internal static class OperationCount
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public static int Of(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("paths").EnumerateObject().Sum(item => item.Value.EnumerateObject().Count(member => s_methods.Contains(member.Name)));
    }
}

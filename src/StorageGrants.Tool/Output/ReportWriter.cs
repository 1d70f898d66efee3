using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StorageGrants.Tool.Output;

/// <summary>How reports in JSON are laid out.</summary>
internal static class ReportWriter
{
    public static Utf8JsonWriter Create(Stream stream) => new(stream, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by programs, never put into a web page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

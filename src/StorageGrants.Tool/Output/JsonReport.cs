using System.IO;
using System.Text.Json;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Output;

/// <summary>The report as plain JSON, for scripts.</summary>
internal static class JsonReport
{
    public static void Write(CheckResult result, Stream stream)
    {
        using var json = ReportWriter.Create(stream);
        json.WriteStartObject();
        json.WriteNumber("exitCode", result.ExitCode);
        json.WriteNumber("filesChecked", result.ReadCount);
        json.WriteStartArray("findings");
        foreach (var (file, finding) in result.Findings)
        {
            WriteStart(json, file, finding);
            WriteRest(json, finding);
        }

        json.WriteEndArray();
        json.WriteStartArray("suppressed");
        foreach (var (file, finding) in result.Suppressed)
        {
            WriteStart(json, file, finding);
            json.WriteString("reason", finding.Suppression!.Justification);
            json.WriteString("suppressedBy", finding.Suppression.Source);
            WriteRest(json, finding);
        }

        json.WriteEndArray();
        json.WriteNumber("fixed", result.FixedCount);
        json.WriteStartArray("unreadable");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.Path);
            if (problem.Place is { } place)
                WritePlace(json, place);
            if (problem.RuleId is { } rule)
                json.WriteString("rule", rule);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStart(Utf8JsonWriter json, InputFile file, ReportedFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("severity", TextReport.SeverityName(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("file", file.DisplayPath);
        WritePlace(json, finding.Place);
    }

    private static void WriteRest(Utf8JsonWriter json, ReportedFinding finding)
    {
        json.WriteString("pointer", finding.Pointer);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("help", finding.Rule.HelpLink);
        json.WriteStartArray("also");
        foreach (var place in finding.Also)
        {
            json.WriteStartObject();
            WritePlace(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteNumber("line", place.StartLine);
        json.WriteNumber("column", place.StartColumn);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
    }
}

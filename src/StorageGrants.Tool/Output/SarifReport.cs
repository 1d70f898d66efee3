using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Checks;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Output;

/// <summary>The report as SARIF 2.1.0, as code scanning services read it.</summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string InformationUri = "https://github.com/storagegrants/storagegrants";

    public static void Write(CheckResult result, Stream stream)
    {
        using var json = ReportWriter.Create(stream);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result.Rules);
        WriteInvocation(json, result);
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifLocation.BaseId);
        WriteMessage(json, "description", "The folder the tool was run in.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        var indexes = result.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        foreach (var (file, finding) in result.Findings)
            WriteResult(json, file, finding, indexes[finding.Rule.Id]);
        foreach (var (file, finding) in result.Suppressed)
            WriteResult(json, file, finding, indexes[finding.Rule.Id]);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RuleDescriptor> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "storagegrants");
        json.WriteString("semanticVersion", Version());
        json.WriteString("informationUri", InformationUri);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage(json, "shortDescription", rule.Title);
            WriteMessage(json, "fullDescription", rule.Description);
            json.WriteString("helpUri", rule.HelpLink);
            json.WriteStartObject("defaultConfiguration");
            if (!rule.IsEnabledByDefault)
                json.WriteBoolean("enabled", false);
            json.WriteString("level", LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Category.ToLowerInvariant());
            json.WriteStringValue(rule.Tag.ToString().ToLowerInvariant());
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.ProblemCount == 0);
        json.WriteNumber("exitCode", result.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            json.WriteString("level", "error");
            WriteMessage(json, "message", problem.Message + ".");
            json.WriteStartArray("locations");
            SarifLocation.Write(json, problem.Path, problem.Place, null);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, InputFile file, ReportedFinding finding, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(finding.Severity));
        WriteMessage(json, "message", finding.Message + ".");
        json.WriteStartArray("locations");
        SarifLocation.Write(json, file.DisplayPath, finding.Place, finding.Pointer);
        json.WriteEndArray();
        if (finding.Also.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var place in finding.Also)
                SarifLocation.Write(json, file.DisplayPath, place, null, "Part of the same finding.");
            json.WriteEndArray();
        }

        json.WriteStartObject("partialFingerprints");
        json.WriteString("jsonPointer/v1", finding.Fingerprint);
        json.WriteEndObject();
        if (finding.Suppression is { } suppression)
            WriteSuppression(json, suppression);
        json.WriteEndObject();
    }

    // The place of a suppression that stands outside the document: its file.
    private static void WriteSuppression(Utf8JsonWriter json, SuppressionNote suppression)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", suppression.Justification);
        json.WritePropertyName("location");
        SarifLocation.Write(json, suppression.Source, null, null);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteMessage(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => "error",
        RuleSeverity.Warning => "warning",
        RuleSeverity.Info => "note",
        _ => "none",
    };

    private static string Version() =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}

using System.Collections.Generic;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Output;

namespace StorageGrants.Tool.Checks;

/// <summary>A finding with everything that reports show, so that the text of its file need not be kept.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">Its severity here.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Also">Other places that matter to it.</param>
/// <param name="Pointer">RFC 6901 JSON Pointer of the value; empty for the whole document.</param>
/// <param name="Excerpt">The place as shown to the user.</param>
/// <param name="Fingerprint">Tells whether findings of different runs are the same.</param>
/// <param name="Suppression">Why it is accepted, or null.</param>
internal sealed record ReportedFinding(
    RuleDescriptor Rule,
    RuleSeverity Severity,
    string Message,
    Place Place,
    IReadOnlyList<Place> Also,
    string Pointer,
    Excerpt Excerpt,
    string Fingerprint,
    SuppressionNote? Suppression = null);

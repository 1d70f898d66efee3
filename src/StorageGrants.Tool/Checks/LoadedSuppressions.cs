using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using StorageGrants.Access.Json;
using StorageGrants.Access.Linting;
using StorageGrants.Access.Rules;
using StorageGrants.Tool.Input;

namespace StorageGrants.Tool.Checks;

/// <summary>A suppression file as it was read.</summary>
internal sealed class LoadedSuppressions
{
    private LoadedSuppressions(InputFile file, string text, SuppressionFile suppressions, InputProblem? problem)
    {
        File = file;
        Text = text;
        Suppressions = suppressions;
        Problem = problem;
    }

    public InputFile File { get; }

    public string Text { get; }

    public SuppressionFile Suppressions { get; }

    public InputProblem? Problem { get; }

    public static LoadedSuppressions Read(InputFile file)
    {
        var content = FileText.Read(file.FullPath!);
        if (content.Text is not { } text)
            return new(file, "", SuppressionFile.Parse(file.FullPath!, "{\"suppressions\":[]}"), new InputProblem(file.DisplayPath, content.Problem!));

        var suppressions = SuppressionFile.Parse(file.FullPath!, text);
        if (suppressions.Error is not { } error)
            return new(file, text, suppressions, null);
        var placement = new FindingPlacement(text, null);
        return new(file, text, suppressions, new InputProblem(file.DisplayPath, "Not JSON: " + error.Message, placement.PlaceOf(error.Span), placement.ExcerptOf(error.Span)));
    }

    /// <summary>What is wrong with the file, once all inputs were checked.</summary>
    public IReadOnlyList<Finding> Findings(DateTime today) =>
        [.. Suppressions.Problems.Concat(Suppressions.FindUseless(today, MayBeElsewhere)).OrderBy(finding => ((Access.Grants.JsonOrigin)finding.Origin).Span.Start)];

    public JsonValue? Root => JsonParser.Parse(Text).Root;

    // Of a file that exists but was not among the inputs nothing can be said; of a pattern neither.
    private bool MayBeElsewhere(Suppression entry) =>
        Suppressions.SingleFileOf(entry) is not { } relative || System.IO.File.Exists(Path.Combine(Path.GetDirectoryName(File.FullPath)!, relative));
}

using System.Linq;
using Spectre.Console;
using StorageGrants.Access;

namespace WhoMayDoWhat;

/// <summary>Who may do what, cell by cell with the reason that decides it.</summary>
internal static class AccessMatrix
{
    /// <summary>Columns of a table that goes to a file.</summary>
    public const int Width = 160;

    public static void Write(IAnsiConsole console, Organization organization)
    {
        var evaluator = AccessModel.For(organization.Catalog, organization.Edition).Compile(organization.Data);
        var table = new Table { ShowRowSeparators = true }
            .Title((organization.Title + ", edition " + organization.Edition).EscapeMarkup())
            .AddColumns(["Who", .. organization.Questions.Select(question => question.ToString().EscapeMarkup())]);
        foreach (var principal in organization.Data.Principals)
            table.AddRow([principal.Name.EscapeMarkup(), .. organization.Questions.Select(question => Cell(evaluator.Explain(question.AskedBy(principal.Name))))]);
        console.Write(table);
        console.WriteLine();
    }

    private static string Cell(AccessExplanation explanation)
    {
        var (color, answer) = explanation.Effect switch
        {
            Effect.Allow => ("green", "yes"),
            Effect.Deny => ("red", "no"),
            _ => ("yellow", "not known"),
        };
        var evidence = explanation.Evidence == Evidence.Documented ? "" : " (" + explanation.Evidence.ToString().ToLowerInvariant() + ")";
        return $"[{color}]{answer}[/]{evidence}: {explanation.Reason.EscapeMarkup()}";
    }
}

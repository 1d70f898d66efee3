using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>An answer about pattern languages, with the text that shows it where one text can.</summary>
public sealed class GlobAnswer
{
    internal GlobAnswer(Truth truth, string? witness = null, IReadOnlyDictionary<string, string>? variables = null)
    {
        Truth = truth;
        Witness = witness;
        Variables = variables ?? NoVariables;
    }

    private static IReadOnlyDictionary<string, string> NoVariables { get; } = new Dictionary<string, string>();

    /// <summary>The answer.</summary>
    public Truth Truth { get; }

    /// <summary>Whether the answer is a proved yes.</summary>
    public bool IsYes => Truth == Truth.Yes;

    /// <summary>Whether the answer is a proved no.</summary>
    public bool IsNo => Truth == Truth.No;

    /// <summary>
    /// A text that shows the answer: in both languages when they intersect, in one and not the other when they differ. Null when no
    /// single text can show it. A shortest one, unless the limit was reached and a longer one was found another way.
    /// </summary>
    public string? Witness { get; }

    /// <summary>The texts of policy variables for which the witness holds, by name; empty when the patterns have none.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; }

    /// <summary>Pattern positions passed through.</summary>
    internal long Work { get; init; }

    /// <inheritdoc />
    public override string ToString() => Witness is null ? Truth.ToString() : Truth + ": " + Witness;
}

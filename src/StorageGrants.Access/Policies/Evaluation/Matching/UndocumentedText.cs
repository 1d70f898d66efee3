namespace StorageGrants.Access.Policies;

/// <summary>A pattern whose meaning in the system is not known.</summary>
internal sealed class UndocumentedText : TextPattern
{
    public static UndocumentedText Instance { get; } = new();

    public override Outcome Match(string text, int start, int end, in PolicyRequest request) => Outcome.Unknown;
}

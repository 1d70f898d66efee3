namespace StorageGrants.Access.Policies;

/// <summary>A pattern for text, compiled.</summary>
internal abstract class TextPattern
{
    /// <summary>Whether a range of the text matches.</summary>
    public abstract Outcome Match(string text, int start, int end, in PolicyRequest request);
}

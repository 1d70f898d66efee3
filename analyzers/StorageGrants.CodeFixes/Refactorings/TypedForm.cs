namespace StorageGrants.CodeFixes.Refactorings;

/// <summary>JSON written in C#.</summary>
internal sealed class TypedForm
{
    public TypedForm(string title, string expression, string? extensions = null)
    {
        Title = title;
        Expression = expression;
        Extensions = extensions;
    }

    public string Title { get; }

    /// <summary>The expression, with full names.</summary>
    public string Expression { get; }

    /// <summary>The namespace of extension methods that it calls, or null.</summary>
    public string? Extensions { get; }
}

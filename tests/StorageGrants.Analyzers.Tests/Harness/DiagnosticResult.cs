using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic a test expects.</summary>
public readonly struct DiagnosticResult
{
    public DiagnosticResult(string id, DiagnosticSeverity severity)
    {
        Id = id;
        Severity = severity;
        Markup = ImmutableArray<int>.Empty;
        IsLocated = true;
    }

    private DiagnosticResult(DiagnosticResult other, ImmutableArray<int>? markup = null, string? path = null, LinePosition? start = null, LinePosition? end = null, string? message = null, bool? located = null)
    {
        Id = other.Id;
        Severity = other.Severity;
        Markup = markup ?? other.Markup;
        Path = path ?? other.Path;
        Start = start ?? other.Start;
        End = end ?? other.End;
        Message = message ?? other.Message;
        IsLocated = located ?? other.IsLocated;
    }

    public string Id { get; }

    public DiagnosticSeverity Severity { get; }

    public string? Message { get; }

    internal ImmutableArray<int> Markup { get; }

    internal string? Path { get; }

    internal LinePosition? Start { get; }

    internal LinePosition? End { get; }

    internal bool IsLocated { get; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>At a place marked <c>{|#n:…|}</c>; the first call names the place, later ones additional locations.</summary>
    public DiagnosticResult WithLocation(int markupKey) => new(this, markup: Markup.Add(markupKey));

    /// <summary>At a one-based line and column.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        new(this, path: path, start: new LinePosition(startLine - 1, startColumn - 1), end: new LinePosition(endLine - 1, endColumn - 1));

    public DiagnosticResult WithMessage(string message) => new(this, message: message);

    public DiagnosticResult WithNoLocation() => new(this, located: false);

    public override string ToString() => Severity + " " + Id + (Path is null ? "" : " at " + Path + Start) + (Message is null ? "" : ": " + Message);
}

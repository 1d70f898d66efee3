using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>The limits of one comparison and what it has used of them.</summary>
internal sealed class ComparisonWork
{
    private readonly ComparisonOptions _options;
    private int _questions;

    internal ComparisonWork(ComparisonOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        CancellationToken = cancellationToken;
    }

    internal CancellationToken CancellationToken { get; }

    internal bool IsExhausted => _questions > _options.MaxQuestions;

    internal GlobAnswer IsEmpty(GlobLanguage language)
    {
        CancellationToken.ThrowIfCancellationRequested();
        _questions++;
        return IsExhausted ? new GlobAnswer(Truth.NotDecided) : language.IsEmpty(_options.Limits, CancellationToken);
    }
}

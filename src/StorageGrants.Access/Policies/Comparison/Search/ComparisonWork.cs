using System.Threading;

namespace StorageGrants.Access.Policies;

/// <summary>The limits of one comparison and what it has used of them.</summary>
internal sealed class ComparisonWork
{
    private const int WorkOfQuestion = 20;

    private readonly ComparisonOptions _options;
    private long _used;

    internal ComparisonWork(ComparisonOptions options, CancellationToken cancellationToken)
    {
        _options = options;
        CancellationToken = cancellationToken;
    }

    internal CancellationToken CancellationToken { get; }

    internal bool IsExhausted => _used > _options.MaxWork;

    /// <summary>Counts work that is no question about patterns.</summary>
    internal void Spend(long work) => _used += work;

    internal GlobAnswer IsEmpty(GlobLanguage language)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (IsExhausted)
        {
            return new GlobAnswer(Truth.NotDecided);
        }

        var answer = language.IsEmpty(_options.Limits, CancellationToken);
        _used += answer.Work + WorkOfQuestion;
        return answer;
    }
}

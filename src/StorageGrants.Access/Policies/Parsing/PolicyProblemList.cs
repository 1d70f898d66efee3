using System.Collections.Generic;
using System.Linq;
using StorageGrants.Access.Json;

namespace StorageGrants.Access.Policies;

/// <summary>Collects problems up to a bound, so that hostile texts cost time but not memory.</summary>
internal sealed class PolicyProblemList
{
    public const int MaxProblems = 1000;

    private readonly List<PolicyProblem> _problems = new();
    private int _more;
    private bool _moreRefused;
    private JsonSpan _firstMore;

    /// <summary>Whether further problems are only counted: then nothing need be looked up for a message.</summary>
    public bool IsFull => _problems.Count >= MaxProblems;

    public int Count => _problems.Count;

    public void Add(PolicyProblemKind kind, JsonSpan span, string message, string? value = null, string? suggestion = null) =>
        Add(new PolicyProblem(kind, span, message, value, suggestion));

    public void Add(PolicyProblem problem)
    {
        if (!IsFull)
        {
            _problems.Add(problem);
            return;
        }

        if (_more++ == 0)
            _firstMore = problem.Span;
        _moreRefused |= problem.IsRefused;
    }

    /// <summary>Notes a problem without a message of its own; only to be called when full.</summary>
    public void CountOnly(JsonSpan span, bool isRefused)
    {
        if (_more++ == 0)
            _firstMore = span;
        _moreRefused |= isRefused;
    }

    /// <summary>Notes problems that were counted elsewhere.</summary>
    public void AddUncounted(int more, JsonSpan first, bool isRefused = true)
    {
        if (more <= 0)
            return;
        if (_more == 0)
            _firstMore = first;
        _more += more;
        _moreRefused |= isRefused;
    }

    /// <summary>Notes what another list holds, as if it had been noted here.</summary>
    public void AddAll(PolicyProblemList other)
    {
        foreach (var problem in other._problems)
            Add(problem);
        AddUncounted(other._more, other._firstMore, other._moreRefused);
    }

    public IReadOnlyList<PolicyProblem> ToList()
    {
        var sorted = _problems.OrderBy(problem => problem.Span.Start).ToList();
        if (_more > 0)
            sorted.Add(new PolicyProblem(PolicyProblemKind.MoreProblems, _firstMore, _more + " more problems are not listed", isRefused: _moreRefused));
        return sorted;
    }
}

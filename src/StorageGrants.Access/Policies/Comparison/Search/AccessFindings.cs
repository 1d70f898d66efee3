using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Gathers what was found into one finding for each pair of statements and class of callers.</summary>
internal sealed class AccessFindings
{
    private readonly Dictionary<(ComparedStatement Allow, ComparedStatement? Lifted, PrincipalClass Principal), Draft> _drafts = new();
    private readonly List<Draft> _order = new();

    internal int Count => _order.Count;

    internal void Add(AccessQuestion question, PolicyRequest request, Certainty certainty, IReadOnlyList<string> names)
    {
        var key = (question.Allow, question.Lifted, question.Principal);
        if (!_drafts.TryGetValue(key, out var draft))
        {
            _drafts[key] = draft = new Draft(question, request, certainty);
            _order.Add(draft);
        }

        if (certainty > draft.Certainty)
        {
            draft.Certainty = certainty;
            draft.Request = request;
        }

        draft.Names.AddRange(names);
    }

    internal IReadOnlyList<AccessFinding> Items() => _order
        .OrderByDescending(draft => draft.Certainty)
        .Select(draft => new AccessFinding(
            draft.Request,
            draft.Certainty,
            new[] { draft.Request.Action }.Concat(draft.Names.Where(name => name != draft.Request.Action)).ToArray(),
            draft.Question.Allow.Index,
            draft.Question.Lifted?.Index ?? -1))
        .ToArray();

    private sealed class Draft
    {
        internal Draft(AccessQuestion question, PolicyRequest request, Certainty certainty)
        {
            Question = question;
            Request = request;
            Certainty = certainty;
        }

        internal AccessQuestion Question { get; }

        internal PolicyRequest Request { get; set; }

        internal Certainty Certainty { get; set; }

        internal List<string> Names { get; } = new();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Access.Policies;

/// <summary>Makes a request of what a search for resources found, and puts it to the evaluators of both documents.</summary>
internal sealed class WitnessSearch
{
    private readonly ComparedDocument _from;
    private readonly ComparedDocument _to;
    private readonly ComparisonWork _work;

    internal WitnessSearch(ComparedDocument from, ComparedDocument to, ComparisonWork work)
    {
        _from = from;
        _to = to;
        _work = work;
    }

    /// <summary>A request and how sure it is, or null when there is not even a resource to show.</summary>
    internal (PolicyRequest Request, Certainty Certainty)? Find(
        AccessQuestion question,
        ConditionSet conditions,
        IReadOnlyList<ComparedStatement> covering,
        IReadOnlyList<ComparedStatement> inTheWay,
        string action,
        GlobAnswer answer)
    {
        PolicyRequest? doubtful = null;
        foreach (var universe in ResourceUniverse.Readable(question.Action.Resources))
        {
            // First a resource that no other statement speaks of, then one of which their conditions can be avoided.
            foreach (var avoided in new[] { covering.Concat(inTheWay), covering })
            {
                var found = _work.IsEmpty(question.SureResources(universe, avoided));
                if (!found.IsNo)
                {
                    continue;
                }

                var resource = found.Witness!;
                var open = ReferenceEquals(avoided, covering)
                    ? inTheWay.Where(other => other.Resource.Possible.Contains(resource) || other.Compiled?.Source.Resource is { } values && HasVariable(values))
                    : Enumerable.Empty<ComparedStatement>();
                var context = ContextBuilder.Build(conditions, open.Select(other => other.Conditions), found.Variables, _work);
                var request = question.Principal.Request(action, resource, context ?? ContextBuilder.Build(conditions, Array.Empty<ConditionSet>(), found.Variables, _work));
                if (context is not null && _to.Evaluate(request) == Effect.Allow && _from.Evaluate(request) == Effect.Deny)
                {
                    return (request, Certainty.Certain);
                }

                doubtful ??= request;
            }

            if (doubtful is not null)
            {
                break;
            }
        }

        if (doubtful is null && answer.Witness is { } some)
        {
            doubtful = question.Principal.Request(action, some, ContextBuilder.Build(conditions, Array.Empty<ConditionSet>(), answer.Variables, _work));
        }

        return doubtful is { } shown ? (shown, Certainty.MayAllowMore) : null;
    }

    private static bool HasVariable(PolicyValues values) => values.Values.Any(value => value.Value.IndexOf("${", StringComparison.Ordinal) >= 0);
}

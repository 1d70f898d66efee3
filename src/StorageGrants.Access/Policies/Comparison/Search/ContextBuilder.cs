using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Looks for condition keys with which some conditions hold and others do not. What it finds is put to the evaluator.</summary>
internal sealed class ContextBuilder
{
    private readonly Dictionary<string, Wanted> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly ComparisonWork _work;

    private ContextBuilder(ComparisonWork work) => _work = work;

    /// <summary>A context, or null when none was found.</summary>
    /// <param name="holds">The conditions that must hold.</param>
    /// <param name="fails">Sets of conditions of each of which one must fail.</param>
    /// <param name="variables">Texts that the resource needs for variables.</param>
    /// <param name="work">The limits.</param>
    internal static RequestContext? Build(
        ConditionSet holds, IEnumerable<ConditionSet> fails, IReadOnlyDictionary<string, string> variables, ComparisonWork work)
    {
        var builder = new ContextBuilder(work);
        foreach (var constraint in holds.Constraints)
        {
            builder.Hold(constraint);
        }

        foreach (var set in fails)
        {
            if (!builder.Fail(set))
            {
                return null;
            }
        }

        return builder.Context(variables);
    }

    private void Hold(KeyConstraint constraint)
    {
        var wanted = Get(constraint);
        _keys[constraint.Source.Key.Value] = wanted with
        {
            MayBeAbsent = wanted.MayBeAbsent && constraint.Absent == Outcome.Yes,
            Present = constraint.Present is { } present ? wanted.Present?.Intersect(present) : wanted.Present,
        };
    }

    private bool Fail(ConditionSet set)
    {
        foreach (var constraint in set.Constraints)
        {
            var wanted = Get(constraint);
            var without = wanted with
            {
                MayBeAbsent = wanted.MayBeAbsent && constraint.Absent == Outcome.No,
                Present = constraint.Present is { } present ? wanted.Present?.Intersect(present.Complement()) : null,
            };
            if (without.MayBeAbsent || (without.Present is { } left && left.IsEmpty(_work) == Truth.No))
            {
                _keys[constraint.Source.Key.Value] = without;
                return true;
            }
        }

        return false;
    }

    private RequestContext? Context(IReadOnlyDictionary<string, string> variables)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var variable in variables)
        {
            values[variable.Key] = variable.Value;
        }

        foreach (var key in _keys)
        {
            if (key.Value.MayBeAbsent || values.ContainsKey(key.Key))
            {
                continue;
            }

            var bindings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            if (key.Value.Present?.Sample(_work, bindings) is not { } value)
            {
                return null;
            }

            values[key.Key] = value;
            foreach (var binding in bindings)
            {
                values[binding.Key] = values.TryGetValue(binding.Key, out var bound) ? bound : binding.Value;
            }
        }

        var context = RequestContext.Empty;
        foreach (var value in values)
        {
            context = context.With(value.Key, value.Value);
        }

        return context;
    }

    private Wanted Get(KeyConstraint constraint) =>
        _keys.TryGetValue(constraint.Source.Key.Value, out var wanted) ? wanted : new Wanted(true, ValueSet.Everything);

    private sealed record Wanted(bool MayBeAbsent, ValueSet? Present);
}

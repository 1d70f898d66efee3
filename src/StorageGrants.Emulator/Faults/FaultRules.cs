using System;
using System.Collections.Generic;
using System.Linq;

namespace StorageGrants.Emulator;

/// <summary>
/// The faults an emulator injects; none at first. Which request gets which fault depends on nothing but the order of requests:
/// the rules are asked in the order they were added, a request takes every delay that is due and the first other fault,
/// and rules after that one do not count it. So two rules of one fault each give the first request one and the second the other.
/// </summary>
/// <remarks>All members can be used from several threads at once, also while requests are under way.</remarks>
public sealed class FaultRules
{
    private readonly object _gate = new();
    private readonly HashSet<string> _operationIds;
    private readonly List<FaultRule> _rules = [];

    internal FaultRules(IEnumerable<string> operationIds) => _operationIds = operationIds.ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds a rule, after those there are.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="operationId">The operation, as the OpenAPI document calls it, such as <c>Tigris_CreateAccessKey</c>, which includes the alternative path; null for all.</param>
    /// <param name="skip">How many requests of the operation pass unharmed first; 0 or more.</param>
    /// <param name="count">How many then get the fault; 1 or more, null for all.</param>
    /// <returns>The rule, which counts and can be removed.</returns>
    /// <exception cref="ArgumentException"><paramref name="operationId"/> is no operation; the message lists them.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="skip"/> or <paramref name="count"/> is out of range.</exception>
    public FaultRule Add(Fault fault, string? operationId = null, int skip = 0, int? count = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "Accepted are 1 or more, and null for all.");
        if (operationId is not null && !_operationIds.Contains(operationId))
        {
            throw new ArgumentException(
                $"'{operationId}' is no operation; accepted are {string.Join(", ", _operationIds.Order(StringComparer.Ordinal))}, and null for all.", nameof(operationId));
        }

        var rule = new FaultRule(this, fault, operationId, skip, count);
        lock (_gate)
            _rules.Add(rule);
        return rule;
    }

    /// <summary>Ends all rules.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    internal void Remove(FaultRule rule)
    {
        lock (_gate)
            _rules.Remove(rule);
    }

    /// <summary>What the next request of an operation gets: how long it waits, and the fault after that.</summary>
    internal (TimeSpan Delay, Fault? Fault) Next(string operationId)
    {
        var delay = TimeSpan.Zero;
        lock (_gate)
        {
            foreach (var rule in _rules)
            {
                if (!rule.Take(operationId))
                    continue;
                if (rule.Fault.Kind != FaultKind.Delay)
                    return (delay, rule.Fault);
                delay += rule.Fault.Duration;
            }
        }

        return (delay, null);
    }
}

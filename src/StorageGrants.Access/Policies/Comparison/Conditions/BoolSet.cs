using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Truth values.</summary>
internal sealed class BoolSet : ValueSet
{
    private readonly bool _hasTrue;
    private readonly bool _hasFalse;

    internal BoolSet(bool hasTrue, bool hasFalse)
    {
        _hasTrue = hasTrue;
        _hasFalse = hasFalse;
    }

    internal override ValueSet? Intersect(ValueSet other) =>
        other is BoolSet set ? new BoolSet(_hasTrue && set._hasTrue, _hasFalse && set._hasFalse) : WithUniversal(other);

    internal override ValueSet Complement() => new BoolSet(!_hasTrue, !_hasFalse);

    internal override Truth IsEmpty(ComparisonWork work) => _hasTrue || _hasFalse ? Truth.No : Truth.Yes;

    internal override string? Sample(ComparisonWork work, IDictionary<string, string> variables) =>
        _hasTrue ? "true" : _hasFalse ? "false" : null;
}

using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Texts between two languages: all of the first are in the set, none outside the second. Where they are the same the set is exact.</summary>
internal sealed class TextSet : ValueSet
{
    private readonly GlobLanguage _lower;
    private readonly GlobLanguage _upper;

    internal TextSet(GlobLanguage lower, GlobLanguage upper)
    {
        _lower = lower;
        _upper = upper;
    }

    internal static TextSet Exact(GlobLanguage language) => new(language, language);

    internal override ValueSet? Intersect(ValueSet other)
    {
        if (other is not TextSet texts)
        {
            return WithUniversal(other);
        }

        var upper = _upper.Intersect(texts._upper);
        return new TextSet(ReferenceEquals(_lower, _upper) && ReferenceEquals(texts._lower, texts._upper) ? upper : _lower.Intersect(texts._lower), upper);
    }

    internal override ValueSet Complement()
    {
        var upper = _lower.Complement();
        return new TextSet(ReferenceEquals(_lower, _upper) ? upper : _upper.Complement(), upper);
    }

    internal override Truth IsEmpty(ComparisonWork work)
    {
        var upper = work.IsEmpty(_upper).Truth;
        return upper != Truth.No || ReferenceEquals(_lower, _upper) ? upper
            : work.IsEmpty(_lower).IsNo ? Truth.No
            : Truth.NotDecided;
    }

    internal override string? Sample(ComparisonWork work, IDictionary<string, string> variables)
    {
        var answer = work.IsEmpty(_lower);
        if (!answer.IsNo)
        {
            answer = work.IsEmpty(_upper);
        }

        foreach (var variable in answer.Variables)
        {
            variables[variable.Key] = variable.Value;
        }

        return answer.Witness;
    }
}

using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Whether one Allow statement gives callers and actions of one class something new, where a Deny that is gone may have stood in the way.</summary>
internal sealed class AccessQuestion
{
    internal AccessQuestion(ComparedStatement allow, ComparedStatement? lifted, PrincipalClass principal, ActionClass action)
    {
        Allow = allow;
        Lifted = lifted;
        Principal = principal;
        Action = action;
    }

    internal ComparedStatement Allow { get; }

    /// <summary>The Deny of the old document, or null when the question is what no statement of it allowed.</summary>
    internal ComparedStatement? Lifted { get; }

    internal PrincipalClass Principal { get; }

    internal ActionClass Action { get; }

    /// <summary>The resources in question: those that the statements may match and no other certainly does.</summary>
    internal GlobLanguage Resources(GlobLanguage universe, IEnumerable<ComparedStatement> without)
    {
        var language = Allow.Resource.Possible;
        if (Lifted is not null)
        {
            language = language.Intersect(Lifted.Resource.Possible);
        }

        language = language.Intersect(universe);
        foreach (var statement in without)
        {
            language = language.Except(statement.Resource.Certain);
        }

        return language;
    }

    /// <summary>The resources that the statements certainly match and no other may.</summary>
    internal GlobLanguage SureResources(GlobLanguage universe, IEnumerable<ComparedStatement> without)
    {
        var language = Allow.Resource.Certain;
        if (Lifted is not null)
        {
            language = language.Intersect(Lifted.Resource.Certain);
        }

        language = language.Intersect(universe);
        foreach (var statement in without)
        {
            language = language.Except(statement.Resource.Possible);
        }

        return language;
    }
}

using System;

namespace StorageGrants.Policies;

/// <summary>Identifiers of statements, for dialects that have them.</summary>
public static class StatementIds
{
    /// <summary>The statement with an identifier.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="sid">ASCII letters and digits, not empty.</param>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <typeparam name="TActions">What all actions of the statement have in common.</typeparam>
    /// <exception cref="ArgumentException"><paramref name="sid"/> is empty or holds another character.</exception>
    public static Statement<TPolicy, TActions> WithSid<TPolicy, TActions>(this Statement<TPolicy, TActions> statement, string sid)
        where TActions : ITakesSid
    {
        if (statement is null)
            throw new ArgumentNullException(nameof(statement));
        if (sid is null)
            throw new ArgumentNullException(nameof(sid));
        foreach (var c in sid.Length == 0 ? " " : sid)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
                throw new ArgumentException("'" + sid + "' is no identifier of a statement. Accepted are ASCII letters and digits, at least one.", nameof(sid));
        }

        return statement.Copy(sid, statement.Content.Conditions);
    }
}

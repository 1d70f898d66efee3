namespace StorageGrants.Policies;

/// <summary>Lists of principals, for dialects that have them.</summary>
public static class PrincipalLists
{
    /// <summary>The statement, which speaks of any of these principals.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="first">A principal.</param>
    /// <param name="second">Another one.</param>
    /// <param name="more">Further ones.</param>
    /// <typeparam name="TPolicy">The policy.</typeparam>
    /// <typeparam name="TDialect">The dialect.</typeparam>
    /// <typeparam name="TActions">What all actions of the statement have in common.</typeparam>
    /// <exception cref="System.ArgumentException">One of them is everyone, beside whom nobody else can be named.</exception>
    public static Statement<TPolicy, TActions> For<TPolicy, TDialect, TActions>(
        this UnaddressedStatement<TPolicy, TDialect, TActions> statement,
        Principal<TDialect> first,
        Principal<TDialect> second,
        params Principal<TDialect>[] more)
        where TDialect : ITakesPrincipalLists
    {
        if (statement is null)
            throw new System.ArgumentNullException(nameof(statement));
        return statement.ForAll([first, second, .. more ?? throw new System.ArgumentNullException(nameof(more))]);
    }
}

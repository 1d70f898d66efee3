using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>Whom a statement of a resource policy speaks of.</summary>
/// <typeparam name="TDialect">The dialect.</typeparam>
public sealed class Principal<TDialect>
{
    internal Principal(PolicyPrincipal content) => Content = content;

    /// <summary>The principal as a part of a policy document.</summary>
    public PolicyPrincipal Content { get; }

    /// <summary>The principal in short: its type, when it has one, and its name.</summary>
    public override string ToString() => Content.Kind.Value == "*" ? "*" : Content.Kind + " " + Content.Value;
}

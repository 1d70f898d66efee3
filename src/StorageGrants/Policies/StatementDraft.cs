using System;
using System.Collections.Generic;
using StorageGrants.Access.Policies;

namespace StorageGrants.Policies;

/// <summary>What a chain of calls has said of a statement so far; never changed.</summary>
/// <param name="Effect">What it does.</param>
/// <param name="Actions">What it is about.</param>
/// <param name="Resources">What it applies to.</param>
internal sealed record StatementDraft(PolicyEffect Effect, IReadOnlyList<PolicyText> Actions, IReadOnlyList<PolicyText> Resources)
{
    private const string Everything = "*";

    public static StatementDraft Of<TActions>(PolicyEffect effect, IReadOnlyList<IPolicyAction<TActions>> actions)
    {
        if (actions is null)
            throw new ArgumentNullException(nameof(actions));
        if (actions.Count == 0)
            throw new ArgumentException("A statement is about at least one action.", nameof(actions));

        var names = new List<PolicyText>(actions.Count);
        foreach (var action in actions)
        {
            PolicyText name = (action ?? throw new ArgumentNullException(nameof(actions), "An action is null.")).Name;
            if (!names.Contains(name))
                names.Add(name);
        }

        return new StatementDraft(effect, names, []);
    }

    public StatementDraft On(params string[] resources)
    {
        if (resources.Length == 0)
            throw new ArgumentException("A statement applies to at least one resource; OnEverything is for all.", nameof(resources));

        var texts = new List<PolicyText>(resources.Length);
        foreach (var resource in resources)
        {
            if (!texts.Contains(resource))
                texts.Add(resource);
        }

        return this with { Resources = texts };
    }

    public StatementDraft OnEverything() => this with { Resources = [Everything] };

    public PolicyStatement Complete(PolicyPrincipals? principals) => new(Effect)
    {
        EffectText = Effect.ToString(),
        Principal = principals,
        Action = new PolicyValues(Actions),
        Resource = new PolicyValues(Resources),
    };
}

using System;
using System.Collections.Generic;

namespace StorageGrants.Access.Policies;

/// <summary>Compiles the statements of policies.</summary>
internal sealed class StatementCompiler
{
    private readonly DialectEvaluation _evaluation;
    private readonly ActionPatternCache _actions;

    public StatementCompiler(DialectEvaluation evaluation, ActionPatternCache actions)
    {
        _evaluation = evaluation;
        _actions = actions;
    }

    public void Compile(PolicyDocument document, int policy, PolicyAttachment attachment, List<CompiledStatement> statements)
    {
        var patterns = new PatternCompiler(_evaluation, document.Version, variables: true);
        var conditions = new ConditionCompiler(_evaluation, patterns);
        for (var i = 0; i < document.Statements.Count; i++)
            statements.Add(Compile(document.Statements[i], policy, i, attachment, patterns, conditions));
    }

    private CompiledStatement Compile(
        PolicyStatement source,
        int policy,
        int index,
        PolicyAttachment attachment,
        PatternCompiler patterns,
        ConditionCompiler conditions)
    {
        var semantics = _evaluation.Semantics;
        var compiled = source.Conditions.Count == 0 ? Array.Empty<CompiledCondition>() : new CompiledCondition[source.Conditions.Count];
        for (var i = 0; i < compiled.Length; i++)
            compiled[i] = conditions.Compile(source.Conditions[i]);
        var resources = ResourcePattern.Compile(source.Resource, patterns);
        return new CompiledStatement(new StatementParts(semantics, source)
        {
            Policy = policy,
            Index = index,
            Attachment = attachment,
            Effect = source.Effect ?? (semantics.Is("missingEffect", "deny") ? PolicyEffect.Deny : null),
            EffectIsUnknown = source.Effect is null && semantics.Is("missingEffect", "undocumented"),
            Outside = semantics.OutsideDialectIsReference ? null : OutsideDialect(source, attachment),
            Action = ActionMatcher.Compile(source.Action, _actions),
            NotAction = ActionMatcher.Compile(source.NotAction, _actions),
            Resources = resources,
            NotResources = resources is not null && semantics.Is("resourceAndNotResource", "resourceOnly") ? null : ResourcePattern.Compile(source.NotResource, patterns),
            Principal = PrincipalMatcher.Compile(source.Principal, semantics),
            NotPrincipal = PrincipalMatcher.Compile(source.NotPrincipal, semantics),
            Conditions = compiled,
        });
    }

    private string? OutsideDialect(PolicyStatement source, PolicyAttachment attachment)
    {
        var vocabulary = _evaluation.Vocabulary;
        if (source.NotAction is not null && !vocabulary.HasElement("NotAction"))
            return "NotAction";
        if (source.NotResource is not null && !vocabulary.HasElement("NotResource"))
            return "NotResource";
        if (source.Conditions.Count > 0 && !vocabulary.HasElement("Condition"))
            return "Condition";
        if (source.Action is not null && source.NotAction is not null && _evaluation.Semantics.Is("actionAndNotAction", "undocumented"))
            return "NotAction";
        if (source.Resource is not null && source.NotResource is not null && _evaluation.Semantics.Is("resourceAndNotResource", "undocumented"))
            return "NotResource";
        if (source.Principal is not null && source.NotPrincipal is not null)
            return "NotPrincipal";
        if (source.Principal is null && source.NotPrincipal is null)
            return null;
        if (attachment != PolicyAttachment.Resource && _evaluation.Semantics.Is("identityPrincipal", "undocumented"))
            return source.Principal is null ? "NotPrincipal" : "Principal";
        var name = source.Principal is null ? "NotPrincipal" : "Principal";
        var kind = attachment == PolicyAttachment.Resource ? PolicyKind.Resource : PolicyKind.Identity;
        return vocabulary.HasElement(name) && vocabulary.TakesPrincipal(kind) ? null : name;
    }
}

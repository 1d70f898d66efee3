using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Access.Rules;
using StorageGrants.Analyzers.Surfaces;

namespace StorageGrants.CodeFixes.Refactorings.Policies;

/// <summary>The builders that write the policy of a literal.</summary>
internal static class PolicyForms
{
    private const string Extensions = "StorageGrants.Policies";
    private const string PreferredVersion = "2012-10-17";

    public static IEnumerable<TypedForm> Of(JsonValue json, string text, LiteralPlace place, Document document, SemanticModel model, CodeLayout layout, CancellationToken cancellationToken)
    {
        if (place.Kind == PlaceKind.Model || json.Get("Statement") is null || Read(json, text) is not { } policy)
            yield break;

        var stated = StatedDialect(document, model.SyntaxTree) ?? place.Destination?.Dialect;
        foreach (var type in PolicyType.All(model.Compilation, cancellationToken))
        {
            if (type.Dialect is not { } dialect || stated is not null && dialect.Name != stated || place.Destination is { } destination && destination.Kind != type.Kind || !IsWritten(policy, dialect, type.Kind))
                continue;
            if (new PolicyExpression(new PolicyMembers(type), layout).Of(policy) is not { } written)
                continue;
            var value = written + ".ToJson()";
            yield return new TypedForm("Convert policy literal to " + type.Class.Name, place.Kind == PlaceKind.Bytes ? "global::System.Text.Encoding.UTF8.GetBytes(" + value + ")" : value, UsesExtensions(policy) ? Extensions : null);
        }
    }

    // Identifiers and several principals are given by extension methods.
    private static bool UsesExtensions(PolicyDocument policy)
    {
        foreach (var statement in policy.Statements)
        {
            if (statement.Sid is not null || statement.Principal is { Items.Count: > 1 })
                return true;
        }

        return false;
    }

    // What the model of a policy does not hold would be lost.
    private static PolicyDocument? Read(JsonValue json, string text)
    {
        var parsed = PolicyParser.Parse(text);
        if (parsed.Document is not { Id: null, Statements.Count: > 0 } document || parsed.Problems.Count > 0)
            return null;
        return JsonParser.Parse(PolicyWriter.Write(document)).Root is { } written && JsonSameness.IsSame(json, written) ? document : null;
    }

    // A builder states the version that its dialect prefers, and writes nothing that the service refuses.
    private static bool IsWritten(PolicyDocument policy, PolicyDialect dialect, PolicyKind kind)
    {
        var versions = new List<string>(dialect.Versions);
        var version = versions.Count == 0 ? null : versions.Contains(PreferredVersion) ? PreferredVersion : versions[0];
        return policy.Version?.Value == version && dialect.Validate(policy, kind).Count == 0;
    }

    private static string? StatedDialect(Document document, SyntaxTree tree)
    {
        var provider = document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        return RuleOptions.Read(provider.GetOptions(tree), provider.GlobalOptions).PolicyDialect;
    }
}

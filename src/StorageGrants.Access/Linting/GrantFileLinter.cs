using System;
using System.Collections.Generic;
using StorageGrants.Access.Grants;
using StorageGrants.Access.Json;
using StorageGrants.Access.Roles;
using StorageGrants.Access.Rules;

namespace StorageGrants.Access.Linting;

/// <summary>Runs the rules over the text of a JSON file. Builds, the IDE and the command line all go through here.</summary>
public sealed class GrantFileLinter
{
    private readonly IReadOnlyList<RoleCatalog> _catalogs;
    private readonly GrantRuleOptions _options;

    /// <summary>Creates a linter.</summary>
    /// <param name="catalogs">The systems whose documents are recognised.</param>
    /// <param name="options">Settings.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public GrantFileLinter(IReadOnlyList<RoleCatalog> catalogs, GrantRuleOptions options)
    {
        _catalogs = catalogs ?? throw new ArgumentNullException(nameof(catalogs));
        _options = options ?? throw new ArgumentNullException(nameof(options));
    }

    /// <summary>Checks one file.</summary>
    /// <param name="text">Its text.</param>
    /// <returns>The findings in document order, or why the text is not JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public GrantFileResult Check(string text)
    {
        var parsed = JsonParser.Parse(text);
        if (parsed.Root is not { } root)
            return new GrantFileResult(Array.Empty<Finding>(), null, parsed.Error, 0);

        var requests = JsonGrantReader.Read(root, _catalogs);
        var findings = new List<Finding>();
        foreach (var request in requests)
            findings.AddRange(GrantRules.Check(request, _options));
        var policies = PolicySubject.In(root, text, static span => new JsonOrigin(span));
        foreach (var policy in policies)
            findings.AddRange(GrantRules.Check(policy, _options));
        findings.AddRange(GrantRules.Check(root, static span => new JsonOrigin(span), _options));
        findings.Sort(ByPlace);
        return new GrantFileResult(findings, root, null, requests.Count, policies.Count);
    }

    private static int ByPlace(Finding a, Finding b)
    {
        var order = ((JsonOrigin)a.Origin).Span.Start.CompareTo(((JsonOrigin)b.Origin).Span.Start);
        return order != 0 ? order : string.CompareOrdinal(a.Rule.Id, b.Rule.Id);
    }
}

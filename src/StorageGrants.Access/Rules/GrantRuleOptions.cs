using System;

namespace StorageGrants.Access.Rules;

/// <summary>Settings that change what rules report.</summary>
public sealed class GrantRuleOptions
{
    /// <summary>Name of the setting that chooses the edition of the Tigris documents.</summary>
    public const string TigrisEditionKey = "storagegrants_tigris_edition";

    /// <summary>Name of the setting that says policies are expected to limit every key.</summary>
    public const string PoliciesApplyKey = "storagegrants_policies_apply";

    /// <summary>Name of the setting that chooses the dialect that policies are written for.</summary>
    public const string PolicyDialectKey = "storagegrants_policy_dialect";

    /// <summary>Reports only what holds in every edition as an error.</summary>
    public static GrantRuleOptions Default { get; } = new(null, false);

    /// <summary>Creates settings.</summary>
    /// <param name="tigrisEdition">An edition of the Tigris documents, or null for both.</param>
    /// <param name="policiesApply">Whether policies are expected to limit every key.</param>
    /// <param name="policyDialect">Name of the dialect that policies are written for, or null when their places tell.</param>
    /// <param name="now">The instant that windows of time are compared with; null says nothing about windows that are over, so that a build means the same every day.</param>
    public GrantRuleOptions(string? tigrisEdition, bool policiesApply, string? policyDialect = null, DateTimeOffset? now = null)
    {
        Now = now;
        TigrisEdition = tigrisEdition;
        PoliciesApply = policiesApply;
        PolicyDialect = policyDialect;
    }

    /// <summary>An edition of the Tigris documents, or null for both.</summary>
    public string? TigrisEdition { get; }

    /// <summary>Whether policies are expected to limit every key.</summary>
    public bool PoliciesApply { get; }

    /// <summary>Name of the dialect that policies are written for, or null when their places tell.</summary>
    public string? PolicyDialect { get; }

    /// <summary>The instant that windows of time are compared with, or null.</summary>
    public DateTimeOffset? Now { get; }

    /// <summary>Reads settings from configuration text. Values that are not understood are treated as not set.</summary>
    /// <param name="lookUp">Gives the text of a setting, or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lookUp"/> is null.</exception>
    public static GrantRuleOptions Read(Func<string, string?> lookUp)
    {
        if (lookUp is null)
            throw new ArgumentNullException(nameof(lookUp));

        var edition = lookUp(TigrisEditionKey)?.Trim();
        var known = edition is Editions.Tigris202606 or Editions.Tigris202610;
        var policies = string.Equals(lookUp(PoliciesApplyKey)?.Trim(), "true", StringComparison.OrdinalIgnoreCase);
        var dialect = lookUp(PolicyDialectKey)?.Trim();
        return new GrantRuleOptions(known ? edition : null, policies, dialect is not null && Policies.PolicyDialect.IsName(dialect) ? dialect : null);
    }

    /// <summary>
    /// Whether findings that are off (<see cref="Finding.IsOff"/>) are kept. A host that decides on severities by itself sets this
    /// and drops those that nobody has switched on.
    /// </summary>
    public bool IncludesOff { get; private set; }

    /// <summary>The same settings, with findings that are off kept or not.</summary>
    /// <param name="includesOff">Whether they are kept.</param>
    public GrantRuleOptions WithOff(bool includesOff) => new(TigrisEdition, PoliciesApply, PolicyDialect, Now) { IncludesOff = includesOff };

    /// <summary>Whether a statement about an edition is to be reported: the edition is chosen, or none is.</summary>
    /// <param name="edition">The edition the statement is about.</param>
    internal bool Covers(string edition) => TigrisEdition is null || TigrisEdition == edition;
}

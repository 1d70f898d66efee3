using System;

namespace StorageGrants.Access.Rules;

/// <summary>Settings that change what rules report.</summary>
public sealed class GrantRuleOptions
{
    /// <summary>Name of the setting that chooses the edition of the Tigris documents.</summary>
    public const string TigrisEditionKey = "storagegrants_tigris_edition";

    /// <summary>Name of the setting that says policies are expected to limit every key.</summary>
    public const string PoliciesApplyKey = "storagegrants_policies_apply";

    /// <summary>Reports only what holds in every edition as an error.</summary>
    public static GrantRuleOptions Default { get; } = new(null, false);

    /// <summary>Creates settings.</summary>
    /// <param name="tigrisEdition">An edition of the Tigris documents, or null for both.</param>
    /// <param name="policiesApply">Whether policies are expected to limit every key.</param>
    public GrantRuleOptions(string? tigrisEdition, bool policiesApply)
    {
        TigrisEdition = tigrisEdition;
        PoliciesApply = policiesApply;
    }

    /// <summary>An edition of the Tigris documents, or null for both.</summary>
    public string? TigrisEdition { get; }

    /// <summary>Whether policies are expected to limit every key.</summary>
    public bool PoliciesApply { get; }

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
        return new GrantRuleOptions(known ? edition : null, policies);
    }

    /// <summary>Whether a statement about an edition is to be reported: the edition is chosen, or none is.</summary>
    /// <param name="edition">The edition the statement is about.</param>
    internal bool Covers(string edition) => TigrisEdition is null || TigrisEdition == edition;
}

using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR2108: a prefix of names that ends within a name.</summary>
internal sealed class NamePrefixRule : GrantRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "SGR2108",
        "Name prefix that is not a folder",
        "Systems",
        RuleSeverity.Info,
        RuleTag.Excess,
        "The prefix is compared character by character: 'logs' also covers the names that start with 'logs-secret/'.",
        fix: RuleFix.Preview("End the prefix with a slash"));

    public override void Check(GrantDocument document, GrantRuleContext context)
    {
        if (ApplicationKey.Of(document) is not { Prefix: { Text: { Length: > 0 } prefix, Origin: { } place } } || !EndsWithinName(prefix))
            return;

        context.Report(new Finding(
            Descriptor,
            Descriptor.Severity,
            place,
            "The prefix '" + prefix + "' is compared character by character and covers '" + prefix + "-secret/' too; end it with '/' if a folder is meant",
            null,
            new[] { new FindingFix("End the prefix with a slash", place, prefix + "/", changesRights: true) }));
    }

    // A separator at the end is chosen; a dot in the last part makes it look like the name of one file.
    private static bool EndsWithinName(string prefix) =>
        char.IsLetterOrDigit(prefix[prefix.Length - 1]) && prefix.IndexOf('.', prefix.LastIndexOf('/') + 1) < 0;
}

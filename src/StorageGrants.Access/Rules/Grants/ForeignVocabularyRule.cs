using System;
using System.Text.RegularExpressions;
using StorageGrants.Access.Grants;

namespace StorageGrants.Access.Rules;

/// <summary>SGR1016: names and texts that another interface of the vendor uses, in a request of this one.</summary>
internal sealed class ForeignVocabularyRule : GrantRule
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(100);

    public override RuleDescriptor Descriptor { get; } = new(
        "SGR1016",
        "Wire vocabulary of another plane",
        "Grants",
        RuleSeverity.Error,
        RuleTag.Rejected,
        "One vendor has several interfaces with almost the same words. A property under the name of another interface is not read, and a policy named by its ARN is not found.",
        fix: RuleFix.Preview("Write <name>", "Write the name of the policy"));

    public override void Check(GrantRequest request, GrantRuleContext context)
    {
        foreach (var property in request.Misnamed)
        {
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                property.Written.Origin!,
                "'" + property.Written.Value + "' is the name another interface of " + request.Shape.Entry.RoleSet.System + " has for '" + property.Meant + "', and is not read here; " + (property.IsMeantFree ? "write" : "move what it has to") + " '" + property.Meant + "'",
                null,
                property.IsMeantFree ? new[] { new FindingFix("Write " + property.Meant, property.Written.Origin!, property.Meant, changesRights: true) } : null));
        }

        foreach (var (shape, name) in request.PolicyNames)
        {
            if (name.Value is not { } text || shape.NamePattern is not { } pattern || !IsArn(text) || TemplateText.IsTemplate(text) || IsMatch(text, pattern))
                continue;

            var last = text.Substring(text.LastIndexOf('/') + 1);
            var isName = last.Length < text.Length && IsMatch(last, pattern);
            context.Report(new Finding(
                Descriptor,
                Descriptor.Severity,
                name.Origin!,
                "'" + text + "' is an ARN, and " + shape.Property + " takes names of policies" + (isName ? "; write '" + last + "'" : ""),
                null,
                isName ? new[] { new FindingFix("Write the name of the policy", name.Origin!, last, changesRights: false) } : null));
        }
    }

    private static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase);

    // A pattern of a project's own schema may be anything: what takes long or is none says nothing.
    private static bool IsMatch(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, s_limit);
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException)
        {
            return true;
        }
    }
}

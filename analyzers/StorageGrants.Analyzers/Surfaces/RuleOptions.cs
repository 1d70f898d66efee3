using Microsoft.CodeAnalysis.Diagnostics;
using StorageGrants.Access.Rules;

namespace StorageGrants.Analyzers.Surfaces;

/// <summary>
/// Reads the settings of rules from analyzer configuration files; what a section says wins over what holds globally. What is off
/// is found all the same: the compiler knows which rules have been switched on.
/// </summary>
internal static class RuleOptions
{
    public static GrantRuleOptions Read(AnalyzerConfigOptions options, AnalyzerConfigOptions global) =>
        GrantRuleOptions.Read(key => options.TryGetValue(key, out var value) || global.TryGetValue(key, out value) ? value : null).WithOff(true);
}

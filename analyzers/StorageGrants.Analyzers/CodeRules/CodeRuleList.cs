using System.Collections.Generic;
using StorageGrants.Analyzers.CodeRules.Calls;
using StorageGrants.Analyzers.CodeRules.Schema;
using StorageGrants.Analyzers.CodeRules.Secrets;

namespace StorageGrants.Analyzers.CodeRules;

/// <summary>All rules about code, in order of their ids.</summary>
internal static class CodeRuleList
{
    public static IReadOnlyList<CodeRule> All { get; } =
    [
        new ConstantLimitsRule(),
        new OwnerKeyRule(),
        new SecretConstantRule(),
        new RevealedSecretRule(),
        new DroppedSecretRule(),
        new UntrustedGrantRule(),
        new FirstPageRule(),
        new DestructiveConstantRule(),
        new TypedValueRule(),
    ];
}

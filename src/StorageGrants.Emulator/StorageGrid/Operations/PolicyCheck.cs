using System.Linq;
using System.Text;
using StorageGrants.Access.Json;
using StorageGrants.Access.Policies;
using StorageGrants.Emulator.Responses;

namespace StorageGrants.Emulator.StorageGrid.Operations;

/// <summary>Policies are taken as far as StorageGrants.Access knows that the service takes them.</summary>
internal static class PolicyCheck
{
    /// <summary>The refusal of a group policy; an empty object is none.</summary>
    public static Answer? OfGroup(JsonValue policy) => policy.Properties.Count == 0 ? null : Of(policy, PolicyKind.Identity);

    /// <summary>The refusal of a bucket policy.</summary>
    public static Answer? OfBucket(JsonValue policy) => Of(policy, PolicyKind.Resource);

    private static Answer? Of(JsonValue policy, PolicyKind kind)
    {
        var text = JsonText.Of(policy);
        var parsed = PolicyParser.Parse(text);
        if (PolicyDialect.StorageGrid.IsAccepted(parsed, kind))
            return null;
        var problems = PolicyDialect.StorageGrid.Validate(parsed, kind).Where(static problem => problem.IsRefused).Select(static problem => problem.Message).Take(EmulatorLimits.MaxReportedViolations);
        return StorageGridError.InvalidPolicy($"The policy of {Encoding.UTF8.GetByteCount(text)} bytes is not taken: {string.Join("; ", problems)}.");
    }
}

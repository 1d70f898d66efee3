using System.Collections.Generic;
using StorageGrants.Emulator.Responses;
using StorageGrants.Emulator.Tigris.State;

namespace StorageGrants.Emulator.Tigris.Authority;

/// <summary>The guide of June 2026 lets every call grant every role; its own examples name buckets made elsewhere.</summary>
internal sealed class June2026GrantRules(TigrisStore store) : GrantRules(store)
{
    protected override Answer? CheckEdition(CallAuthority authority, IReadOnlyList<BucketGrant> grants) => null;
}

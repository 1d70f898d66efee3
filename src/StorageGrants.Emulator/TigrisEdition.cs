namespace StorageGrants.Emulator;

/// <summary>Dated editions of the vendor's documented access model.</summary>
public static class TigrisEdition
{
    /// <summary>The access-control guide of June 2026: three bucket roles, and keys for buckets that were not provisioned here.</summary>
    public const string June2026 = "2026-06";

    /// <summary>The documents of October 2026: <c>ReadWrite</c>, the rules for <c>*</c>, and grants only on the caller's own buckets.</summary>
    public const string October2026 = "2026-10";
}

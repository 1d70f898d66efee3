namespace StorageGrants.Access.Rules;

/// <summary>The dated editions of vendor documents that rules speak of (docs/editions.md).</summary>
internal static class Editions
{
    public const string Tigris202606 = "2026-06";

    public const string Tigris202610 = "2026-10";
}

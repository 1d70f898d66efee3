using StorageGrants.Access;

namespace WhoMayDoWhat;

/// <summary>An operation on a resource.</summary>
internal sealed record Question(string Operation, string? Bucket = null, string? Key = null)
{
    public AccessRequest AskedBy(string principal) => new(principal, Operation, Bucket, Key);

    public override string ToString() => Operation + (Bucket is null ? "" : "\n" + Bucket + (Key is null ? "" : "/" + Key));
}

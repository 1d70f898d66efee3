namespace StorageGrants.Tigris.Organizations;

public sealed partial record ListAccessKeysRequest
{
    /// <summary>All access keys.</summary>
    public ListAccessKeysRequest()
        : this("ListAccessKeys")
    {
    }
}

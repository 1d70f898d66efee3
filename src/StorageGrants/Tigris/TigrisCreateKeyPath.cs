namespace StorageGrants.Tigris;

/// <summary>Which of the two documented paths creates an access key. Source: docs/vendors/tigris.md.</summary>
public enum TigrisCreateKeyPath
{
    /// <summary>The path of the vendor's OpenAPI document, which ends in <c>/key</c>.</summary>
    Key = 0,

    /// <summary>The path printed in the vendor's access-control guide, which ends in <c>/access-keys</c>.</summary>
    AccessKeys = 1,
}

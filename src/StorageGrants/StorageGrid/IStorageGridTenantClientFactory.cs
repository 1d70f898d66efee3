using StorageGrants.StorageGrid.V3;

namespace StorageGrants.StorageGrid;

/// <summary>
/// Makes the clients that <c>AddStorageGridTenant</c> registered, by name; for code that learns the name at run time. A service
/// of every collection that <c>AddStorageGridTenant</c> was called on.
/// </summary>
public interface IStorageGridTenantClientFactory
{
    /// <summary>Makes a client of version 4.</summary>
    /// <param name="name">The name it was registered under; empty for the one without a name.</param>
    /// <returns>A client with the current options of that name.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="System.ArgumentException">No client is registered under the name; the message lists those that are.</exception>
    StorageGridTenantClient CreateClient(string name);

    /// <summary>Makes a client of version 3.</summary>
    /// <param name="name">The name it was registered under; empty for the one without a name.</param>
    /// <returns>A client with the current options of that name.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="System.ArgumentException">No client is registered under the name; the message lists those that are.</exception>
    StorageGridTenantV3Client CreateV3Client(string name);
}

namespace StorageGrants.Tigris.Organizations;

/// <summary>
/// Makes the clients that <c>AddTigrisOrganizations</c> registered, by name; for code that learns the name at run time. A
/// service of every collection that <c>AddTigrisOrganizations</c> was called on.
/// </summary>
public interface ITigrisOrganizationsClientFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="name">The name it was registered under; empty for the one without a name.</param>
    /// <returns>A client with the current options of that name.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="System.ArgumentException">No client is registered under the name; the message lists those that are.</exception>
    TigrisOrganizationsClient CreateClient(string name);
}

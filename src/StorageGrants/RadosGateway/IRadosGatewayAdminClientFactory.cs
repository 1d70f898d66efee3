namespace StorageGrants.RadosGateway;

/// <summary>
/// Makes the clients that <c>AddRadosGatewayAdmin</c> registered, by name; for code that learns the name at run time. A
/// service of every collection that <c>AddRadosGatewayAdmin</c> was called on.
/// </summary>
public interface IRadosGatewayAdminClientFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="name">The name it was registered under; empty for the one without a name.</param>
    /// <returns>A client with the current options of that name.</returns>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="System.ArgumentException">No client is registered under the name; the message lists those that are.</exception>
    RadosGatewayAdminClient CreateClient(string name);
}

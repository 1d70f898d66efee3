using System;
using StorageGrants.Http;

namespace StorageGrants;

/// <summary>What all clients can do.</summary>
public static class ApiClientExtensions
{
    /// <summary>
    /// The same client with other settings for the calls made through what is returned; the client itself stays as it
    /// is. Both share the connection. Calling it again on the result replaces the settings as a whole.
    /// </summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="options">The settings; read now.</param>
    /// <returns>A copy of the client.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A setting is invalid; the message names it.</exception>
    /// <example><code>await client.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5) }).GetAccessKeyAsync(org, request);</code></example>
    public static TClient With<TClient>(this TClient client, CallOptions options)
        where TClient : ApiClient
    {
        if (client is null) throw new ArgumentNullException(nameof(client));
        return (TClient)client.CopyWith(new CallSettings(options));
    }
}

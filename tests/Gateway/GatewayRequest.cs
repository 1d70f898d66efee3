using System;
using System.Collections.Generic;
using System.Net.Http;

namespace StorageGrants.Tests.Gateway;

/// <summary>A request to the gateway, before it is signed.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path, not encoded: <c>/bucket/key</c>.</param>
public sealed record GatewayRequest(HttpMethod Method, string Path)
{
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public byte[] Body { get; init; } = Array.Empty<byte>();
}

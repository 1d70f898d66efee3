using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace StorageGrants.Sdk.Tests.Support;

internal sealed record SentRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? ContentType, string? Body)
{
    public static SentRequest Of(HttpRequestMessage request, string? body) => new(
        request.Method,
        request.RequestUri!,
        request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value)),
        request.Content?.Headers.ContentType?.ToString(),
        body);
}

using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Http;

namespace StorageGrants;

/// <summary>An answer as it came: nothing in it is masked, and it can hold a secret that is shown only once.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class RawResponse
{
    private readonly byte[] _body;

    /// <summary>Makes an answer, for tests.</summary>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="headers">The headers in their order.</param>
    /// <param name="body">The body; copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    public RawResponse(HttpStatusCode statusCode, IReadOnlyList<KeyValuePair<string, string>> headers, ReadOnlySpan<byte> body)
    {
        StatusCode = statusCode;
        Headers = headers ?? throw new ArgumentNullException(nameof(headers));
        _body = body.ToArray();
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The headers of the answer and of its body; a name with several values stands there several times.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The bytes of the body up to the limit of the client (64 KiB when the status is an error).</summary>
    public ReadOnlyMemory<byte> Body => _body;

    /// <summary>The values of a header.</summary>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The values joined by a comma and a space; <see langword="null"/> when the header is absent.</returns>
    public string? GetHeader(string name)
    {
        string? result = null;
        foreach (var header in Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
                result = result is null ? header.Value : result + ", " + header.Value;
        }

        return result;
    }

    /// <summary>The status and the length of the body, not the body itself.</summary>
    /// <returns>A text such as <c>200 OK, 37 bytes</c>.</returns>
    public override string ToString() => (int)StatusCode + " " + StatusCode + ", " + _body.Length + " bytes";

    internal static RawResponse Of(HttpResponseMessage response, ReadOnlySpan<byte> body)
    {
        var headers = new List<KeyValuePair<string, string>>();
        Add(headers, response.Headers);
        if (response.Content is not null) Add(headers, response.Content.Headers);
        return new RawResponse(response.StatusCode, headers, body);
    }

    private static void Add(List<KeyValuePair<string, string>> list, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (var header in headers)
        {
            foreach (var value in header.Value) list.Add(new KeyValuePair<string, string>(header.Key, value));
        }
    }
}

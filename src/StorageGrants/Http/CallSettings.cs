using System;
using System.Collections.Generic;
using System.Net.Http;

namespace StorageGrants.Http;

// CallOptions as they were when With was called, checked.
internal sealed class CallSettings
{
    private readonly KeyValuePair<string, string>[] _headers;

    public CallSettings(CallOptions options)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.Timeout is { } timeout && timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(24)))
            throw new ArgumentException("CallOptions.Timeout is " + timeout + "; it must be more than zero and at most 24 days, or infinite.", nameof(options));
        if (options.Retry is not null)
        {
            var failures = string.Join(" ", options.Retry.Check("CallOptions.Retry"));
            if (failures.Length > 0) throw new ArgumentException(failures, nameof(options));
        }

        _headers = CheckHeaders(options.Headers);
        Timeout = options.Timeout;
        OnResponse = options.OnResponse;
        Retry = options.Retry?.Copy();
    }

    public TimeSpan? Timeout { get; }

    public Action<RawResponse>? OnResponse { get; }

    public RetryOptions? Retry { get; }

    public void AddHeaders(HttpRequestMessage request)
    {
        foreach (var header in _headers)
        {
            request.Headers.Remove(header.Key);
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    private static KeyValuePair<string, string>[] CheckHeaders(IDictionary<string, string> headers)
    {
        if (headers.Count == 0) return [];
        using var scratch = new HttpRequestMessage();
        var result = new List<KeyValuePair<string, string>>(headers.Count);
        foreach (var header in headers)
        {
            // The value may be a secret: errors name the header only.
            if (header.Value is null || header.Value.IndexOfAny(['\r', '\n', '\0']) >= 0)
                throw new ArgumentException("The value of the header '" + header.Key + "' is null or holds a line break.", nameof(headers));
            if (string.Equals(header.Key, "Host", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException("The header 'Host' cannot be set: it follows from the base address, and a signature can cover it.", nameof(headers));
            if (!scratch.Headers.TryAddWithoutValidation(header.Key, header.Value))
                throw new ArgumentException("'" + header.Key + "' is no name of a request header, or belongs to the body, which the client writes.", nameof(headers));
            result.Add(header);
        }

        return result.ToArray();
    }
}

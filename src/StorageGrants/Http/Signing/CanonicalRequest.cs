using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text;

namespace StorageGrants.Http.Signing;

// The text of a request that Signature Version 4 signs. The path is taken as it travels, escaped once.
internal static class CanonicalRequest
{
    public static string Of(HttpRequestMessage request, string bodyDigest, out string signedHeaders)
    {
        var uri = request.RequestUri!;
        var headers = Headers(request, uri);
        signedHeaders = string.Join(";", headers.Keys);
        var text = new StringBuilder(request.Method.Method.ToUpperInvariant()).Append('\n')
            .Append(Path(uri.AbsolutePath)).Append('\n')
            .Append(Query(uri.Query)).Append('\n');
        foreach (var header in headers) text.Append(header.Key).Append(':').Append(header.Value).Append('\n');
        return text.Append('\n').Append(signedHeaders).Append('\n').Append(bodyDigest).ToString();
    }

    // Whatever a transport may add or change on the way stays unsigned.
    private static SortedDictionary<string, string> Headers(HttpRequestMessage request, Uri uri)
    {
        var signed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(signed, request.Headers);
        if (request.Content is not null) Add(signed, request.Content.Headers);
        signed["host"] = request.Headers.Host ?? (uri.IsDefaultPort ? Host(uri) : Host(uri) + ":" + uri.Port);
        return signed;
    }

    private static void Add(SortedDictionary<string, string> signed, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (var header in headers)
        {
            var name = header.Key.ToLowerInvariant();
            if (name is "accept" or "content-type" or "content-md5" || name.StartsWith("x-", StringComparison.Ordinal))
                signed[name] = OneSpace(string.Join(", ", header.Value));
        }
    }

    private static string Host(Uri uri) => uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost;

    private static string OneSpace(string value) => string.Join(" ", value.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string Path(string path)
    {
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++) segments[i] = Escape(segments[i]);
        return string.Join("/", segments);
    }

    private static string Query(string query)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in query.TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=');
            pairs.Add(equals < 0 ? new(Escape(part), "") : new(Escape(part.Substring(0, equals)), Escape(part.Substring(equals + 1))));
        }

        pairs.Sort(static (left, right) =>
            string.CompareOrdinal(left.Key, right.Key) is var byName and not 0 ? byName : string.CompareOrdinal(left.Value, right.Value));
        return string.Join("&", pairs.ConvertAll(static pair => pair.Key + "=" + pair.Value));
    }

    private static string Escape(string wireText) => Uri.EscapeDataString(Uri.UnescapeDataString(wireText));
}

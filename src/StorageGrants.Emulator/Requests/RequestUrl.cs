using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StorageGrants.Emulator.Requests;

/// <summary>The URL as the client wrote it: nothing decoded, nothing normalised, so that its escaping agrees byte for byte.</summary>
internal static class RequestUrl
{
    public static string Of(HttpContext context)
    {
        var target = RawTarget(context);
        return target.StartsWith('/') ? "http://" + context.Request.Headers.Host + target : target;
    }

    /// <summary>Path without query, still escaped.</summary>
    public static string RawPath(HttpContext context)
    {
        var target = RawTarget(context);
        if (!target.StartsWith('/'))
        {
            // Absolute form, as sent through a proxy: scheme://authority/path.
            var authority = target.IndexOf("://", System.StringComparison.Ordinal);
            var path = authority < 0 ? -1 : target.IndexOf('/', authority + 3);
            target = path < 0 ? "/" : target[path..];
        }

        var query = target.IndexOf('?');
        return query < 0 ? target : target[..query];
    }

    private static string RawTarget(HttpContext context) =>
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
}

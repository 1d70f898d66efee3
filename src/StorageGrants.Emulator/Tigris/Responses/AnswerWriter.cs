using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace StorageGrants.Emulator.Tigris.Responses;

/// <summary>Puts an <see cref="Answer"/> on the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        response.ContentLength = answer.Body.Length;
        if (answer.Allow is not null)
            response.Headers.Allow = answer.Allow;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
    }
}

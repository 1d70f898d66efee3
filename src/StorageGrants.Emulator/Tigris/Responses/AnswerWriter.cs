using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace StorageGrants.Emulator.Tigris.Responses;

/// <summary>Puts an <see cref="Answer"/> on the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, Answer answer)
    {
        if (answer.Fault?.Kind is FaultKind.ResetBefore or FaultKind.ResetAfter)
        {
            FaultedAnswer.Reset(context);
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.Headers.CacheControl = "no-store";
        if (answer.Allow is not null)
            response.Headers.Allow = answer.Allow;
        if (answer.RetryAfter is not null)
            response.Headers.RetryAfter = answer.RetryAfter;
        await WriteBodyAsync(context, answer).ConfigureAwait(false);
    }

    private static Task WriteBodyAsync(HttpContext context, Answer answer)
    {
        if (answer.Fault?.Kind == FaultKind.TruncatedBody)
            return FaultedAnswer.TruncateAsync(context, answer.Body, answer.Fault.Bytes);
        if (answer.Fault?.Kind == FaultKind.HugeBody)
            return FaultedAnswer.PadAsync(context, answer.Body, answer.Fault.Bytes);
        context.Response.ContentLength = answer.Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }
}

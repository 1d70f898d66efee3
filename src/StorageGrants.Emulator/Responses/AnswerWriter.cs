using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace StorageGrants.Emulator.Responses;

/// <summary>Puts an <see cref="Answer"/> on the wire.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, Answer answer, ErrorForm errors)
    {
        if (answer.Fault?.Kind is FaultKind.ResetBefore or FaultKind.ResetAfter)
        {
            FaultedAnswer.Reset(context);
            return;
        }

        var (contentType, body) = answer.Render(errors);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers.CacheControl = "no-store";
        if (answer.Status == StatusCodes.Status204NoContent)
            return;
        response.ContentType = contentType;
        if (answer.Allow is not null)
            response.Headers.Allow = answer.Allow;
        if (answer.RetryAfter is not null)
            response.Headers.RetryAfter = answer.RetryAfter;
        await WriteBodyAsync(context, answer.Fault, body).ConfigureAwait(false);
    }

    private static Task WriteBodyAsync(HttpContext context, Fault? fault, ReadOnlyMemory<byte> body)
    {
        if (fault?.Kind == FaultKind.TruncatedBody)
            return FaultedAnswer.TruncateAsync(context, body, fault.Bytes);
        if (fault?.Kind == FaultKind.HugeBody)
            return FaultedAnswer.PadAsync(context, body, fault.Bytes);
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

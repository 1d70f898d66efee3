using System;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace StorageGrants.Emulator.Responses;

/// <summary>Spoils what goes on the wire.</summary>
internal static class FaultedAnswer
{
    private const byte Space = (byte)' ';
    private const int PaddingSize = 64 * 1024;
    private static readonly byte[] Padding = CreatePadding();

    /// <summary>Drops the connection so that the caller sees a reset, not an end.</summary>
    public static void Reset(HttpContext context)
    {
        if (context.Features.Get<IConnectionSocketFeature>()?.Socket is { } socket)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        context.Abort();
    }

    /// <summary>Sends the first bytes of a body whose head announces all of it; the server then ends the connection by itself.</summary>
    public static async Task TruncateAsync(HttpContext context, ReadOnlyMemory<byte> body, long bytes)
    {
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body[..(int)Math.Min(bytes, body.Length - 1)], context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Sends a body with white space before its last character, which closes JSON and XML alike.</summary>
    public static async Task PadAsync(HttpContext context, ReadOnlyMemory<byte> body, long bytes)
    {
        var padding = Math.Max(0, bytes - body.Length);
        context.Response.ContentLength = body.Length + padding;
        await context.Response.Body.WriteAsync(body[..^1], context.RequestAborted).ConfigureAwait(false);
        for (var left = padding; left > 0; left -= PaddingSize)
            await context.Response.Body.WriteAsync(Padding.AsMemory(0, (int)Math.Min(left, PaddingSize)), context.RequestAborted).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(body[^1..], context.RequestAborted).ConfigureAwait(false);
    }

    private static byte[] CreatePadding()
    {
        var padding = new byte[PaddingSize];
        padding.AsSpan().Fill(Space);
        return padding;
    }
}

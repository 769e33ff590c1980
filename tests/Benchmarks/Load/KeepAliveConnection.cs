using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Crayon.Benchmarks.Load;

/// <summary>
/// One HTTP/1.1 connection that sends the same bytes again and again. It reads just enough of an answer to know that it
/// was a success and where it ends, so that the measuring side leaves the machine to the servers.
/// </summary>
internal sealed class KeepAliveConnection(Socket socket) : IDisposable
{
    private readonly byte[] buffer = new byte[64 * 1024];

    public static async Task<KeepAliveConnection> OpenAsync(int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port, ct);
        return new KeepAliveConnection(socket);
    }

    /// <summary>Sends a request and reads its answer whole; throws for anything but a success.</summary>
    public async Task<ReadOnlyMemory<byte>> SendAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        var (isSuccess, body) = await ExchangeAsync(request, ct);
        return isSuccess ? body : throw new IOException($"Not a success: {Encoding.UTF8.GetString(body.Span)}");
    }

    /// <summary>Sends a request and reads its answer whole; false when it was refused for its rate.</summary>
    public async Task<bool> TrySendAsync(ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        var (isSuccess, body) = await ExchangeAsync(request, ct);
        if (isSuccess || body.Span.IndexOf("\"status\":429"u8) >= 0) return isSuccess;
        throw new IOException($"Neither a success nor a limit: {Encoding.UTF8.GetString(body.Span)}");
    }

    public void Dispose() => socket.Dispose();

    private async Task<(bool IsSuccess, ReadOnlyMemory<byte> Body)> ExchangeAsync(
        ReadOnlyMemory<byte> request, CancellationToken ct)
    {
        await socket.SendAsync(request, SocketFlags.None, ct);
        var filled = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None, ct);
            if (read == 0) throw new IOException("The server closed the connection.");
            filled += read;
            if (BodyOf(buffer.AsMemory(0, filled)) is { } body)
                return (buffer.AsSpan().StartsWith("HTTP/1.1 20"u8), body);
        }
    }

    // Null while the answer is not whole. A chunked body is left in its chunks.
    private static ReadOnlyMemory<byte>? BodyOf(ReadOnlyMemory<byte> answer)
    {
        var end = answer.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = answer.Span[..(end + 2)];
        var body = answer[(end + 4)..];
        var isWhole = LengthOf(head) is { } length ? body.Length >= length : body.Span.EndsWith("0\r\n\r\n"u8);
        // Not as one expression: null would be an empty memory there, and each part of an answer the whole of it.
        if (!isWhole) return null;
        return body;
    }

    private static int? LengthOf(ReadOnlySpan<byte> head) =>
        LengthAfter(head, "Content-Length: "u8) ?? LengthAfter(head, "content-length: "u8);

    private static int? LengthAfter(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name) =>
        head.IndexOf(name) is >= 0 and var at && Utf8Parser.TryParse(head[(at + name.Length)..], out int length, out _)
            ? length : null;
}

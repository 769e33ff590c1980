using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>A name server on loopback that knows TXT records, as far as RFC 1035 asks of one for that.</summary>
internal sealed class NameServer : IAsyncDisposable
{
    private const int Header = 12;
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly ConcurrentDictionary<string, string[]> records = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationTokenSource end = new();
    private readonly Task answering;

    public NameServer() => answering = AnswerAsync();

    public IPEndPoint Address => (IPEndPoint)socket.Client.LocalEndPoint!;

    /// <summary>What a name shows from now on.</summary>
    public void Show(string name, params string[] texts) => records[name] = texts;

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await answering;
        socket.Dispose();
        end.Dispose();
    }

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var asked = await socket.ReceiveAsync(end.Token);
                await socket.SendAsync(AnswerTo(asked.Buffer), asked.RemoteEndPoint, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private byte[] AnswerTo(byte[] question)
    {
        var (labels, at) = (new List<string>(), Header);
        for (; question[at] != 0; at += question[at] + 1)
            labels.Add(Encoding.ASCII.GetString(question, at + 1, question[at]));
        var asked = question[Header..(at + 5)]; // the name, its end, type and class
        var texts = records.GetValueOrDefault(string.Join('.', labels), []);
        var answer = new List<byte>(question[..2]);
        // An authoritative answer to one question: no error, or no such name.
        answer.AddRange([0x84, texts.Length > 0 ? (byte)0 : (byte)3, 0, 1, 0, (byte)texts.Length, 0, 0, 0, 0]);
        answer.AddRange(asked);
        foreach (var text in texts) answer.AddRange(RecordOf(text));
        return [.. answer];
    }

    // The name by its place in the message, TXT, IN, no time to live; texts go in pieces of at most 255 bytes.
    private static byte[] RecordOf(string text)
    {
        var data = Encoding.ASCII.GetBytes(text).Chunk(255)
            .SelectMany(part => part.Prepend((byte)part.Length)).ToArray();
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)data.Length);
        return [0xC0, Header, 0, 16, 0, 1, 0, 0, 0, 0, .. length, .. data];
    }
}

using System.Threading.Channels;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>Tells the sender that there may be something to send; several calls before it wakes are one.</summary>
internal sealed class WebhookSignal
{
    private readonly Channel<bool> _calls =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _calls.Writer.TryWrite(true);

    public ValueTask<bool> WaitAsync(CancellationToken ct) => _calls.Reader.ReadAsync(ct);
}

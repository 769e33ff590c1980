using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Crayon.Stripe.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Stripe.Simulator.Webhooks;

/// <summary>Posts events, signed, at least once: one whose answer was lost or is no success is sent again.</summary>
internal sealed partial class WebhookSender(
    WriteGate gate, WebhookDial dial, WebhookSignal signal, StripeSimulatorOptions options, ILogger<WebhookSender> log)
    : BackgroundService
{
    private const int Batch = 50;
    private const int MostAttempts = 8;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectCallback = ConnectAsync,
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    /// <summary>The signature of a body at an instant: <c>t=…,v1=…</c>.</summary>
    public static string Sign(string secret, DateTimeOffset at, string body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}"));
        return $"t={time},v1={Convert.ToHexStringLower(mac)}";
    }

    public override void Dispose()
    {
        base.Dispose();
        client.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.WebhookUrl is not { } target) return;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await signal.WaitAsync(Look, stoppingToken);
                await SendDueAsync(target, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What waits is kept.
        }
    }

    // Names under localhost are this machine's (RFC 6761, section 6.3); not every resolver knows.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var target = context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (target.Host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
                await socket.ConnectAsync(IPAddress.Loopback, target.Port, ct);
            else
                await socket.ConnectAsync(target, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task SendDueAsync(Uri target, CancellationToken ct)
    {
        while (!dial.Settings.Paused)
        {
            var now = options.RealTime.GetUtcNow().ToUnixTimeMilliseconds();
            var due = await gate.ReadAsync(
                db => db.Deliveries.Where(row => row.State == DeliveryState.Pending && row.NextAtMs <= now)
                    .OrderBy(row => row.Lot).ThenBy(row => row.Seq).Take(Batch).ToListAsync(ct), ct);
            if (due.Count == 0) return;
            foreach (var delivery in due) await KeepAsync(delivery.Seq, await PostAsync(target, delivery, ct), ct);
        }
    }

    private async Task<bool> PostAsync(Uri target, EventDelivery delivery, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(
            "Stripe-Signature", Sign(options.WebhookSecret, options.RealTime.GetUtcNow(), delivery.Body));
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return response.IsSuccessStatusCode;
        }
        catch (Exception lost) when (lost is HttpRequestException
            || (lost is OperationCanceledException && !ct.IsCancellationRequested))
        {
            LogUnanswered(delivery.EventId, lost.GetType().Name);
            return false;
        }
    }

    private Task<bool> KeepAsync(long seq, bool isTaken, CancellationToken ct) => gate.RunAsync(async db =>
    {
        if (await db.Deliveries.FindAsync([seq], ct) is not { } row) return false;
        row.Attempts++;
        row.State = isTaken ? DeliveryState.Delivered
            : row.Attempts >= MostAttempts ? DeliveryState.GivenUp
            : DeliveryState.Pending;
        // 1, 2, 4 seconds and so on.
        row.NextAtMs = options.RealTime.GetUtcNow().ToUnixTimeMilliseconds() + (500L << row.Attempts);
        return true;
    }, ct);

    [LoggerMessage(LogLevel.Information, "Event {EventId} was not answered: {Why}")]
    private partial void LogUnanswered(string eventId, string why);
}

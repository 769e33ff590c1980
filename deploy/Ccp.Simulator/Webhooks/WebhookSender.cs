using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Crayon.Ccp.Simulator.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>
/// Sends what the outbox holds, at least once: an answer that is lost between sending and writing down is sent again.
/// Redirects are not followed.
/// </summary>
internal sealed partial class WebhookSender(
    WriteGate gate, WebhookSignal signal, CcpSimulatorOptions options, ILogger<WebhookSender> log) : BackgroundService
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, ConnectCallback = ConnectAsync,
    })
    {
        Timeout = TimeSpan.FromSeconds(5),
    };

    public override void Dispose()
    {
        base.Dispose();
        _client.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = options.RealTime.CreateTimer(
            _ => signal.Raise(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        signal.Raise();
        try
        {
            while (await signal.WaitAsync(stoppingToken))
                timer.Change(await SendDueAsync(stoppingToken), Timeout.InfiniteTimeSpan);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
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

    // Answers when the next attempt is due: a clock that leaps over days then wakes one timer, not one for each second.
    private async Task<TimeSpan> SendDueAsync(CancellationToken ct)
    {
        try
        {
            while (await DueAsync(ct) is { Count: > 0 } due)
            {
                // One slow receiver does not hold up another.
                await Task.WhenAll(due.GroupBy(d => d.PartnerId, StringComparer.Ordinal)
                    .Select(mine => SendAsync(mine.Key, [.. mine], ct)));
            }
            return await NextAsync(ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogSendingFailed(log, failure);
            return Again;
        }
    }

    private async Task<TimeSpan> NextAsync(CancellationToken ct)
    {
        var next = await gate.ReadAsync(
            db => db.WebhookDeliveries.Where(d => d.Status == WebhookDeliveryStatus.Pending)
                .MinAsync(d => (DateTimeOffset?)d.NextAttemptAt, ct),
            ct);
        if (next is not { } at)
            return Timeout.InfiniteTimeSpan;
        var left = at - options.RealTime.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private Task<List<WebhookDelivery>> DueAsync(CancellationToken ct)
    {
        var now = options.RealTime.GetUtcNow();
        return gate.ReadAsync(
            db => db.WebhookDeliveries
                .Where(d => d.Status == WebhookDeliveryStatus.Pending && d.NextAttemptAt <= now)
                .OrderBy(d => d.Lot).ThenBy(d => d.Seq).Take(BatchSize).ToListAsync(ct),
            ct);
    }

    private async Task SendAsync(string partnerId, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken ct)
    {
        var target = await gate.ReadAsync(
            db => db.WebhookRegistrations.FirstOrDefaultAsync(r => r.PartnerId == partnerId, ct), ct);
        foreach (var delivery in deliveries)
        {
            var status = target is null ? null : await PostAsync(target, delivery, ct);
            await KeepAsync(delivery.Seq, status, hasTarget: target is not null, ct);
        }
    }

    private async Task<int?> PostAsync(WebhookRegistration target, WebhookDelivery delivery, CancellationToken ct)
    {
        var timestamp = WebhookSignature.Timestamp(options.RealTime.GetUtcNow());
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url);
        request.Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            WebhookSignature.Scheme, WebhookSignature.Of(target.Secret, timestamp, delivery.Body));
        request.Headers.Add(WebhookSignature.AlgorithmHeader, WebhookSignature.Algorithm);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add("MS-CorrelationId", delivery.EventId);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return (int)response.StatusCode;
        }
        catch (Exception lost) when (lost is HttpRequestException
            || (lost is OperationCanceledException && !ct.IsCancellationRequested))
        {
            LogUnanswered(log, delivery.EventId, lost.GetType().Name);
            return null;
        }
    }

    private Task<bool> KeepAsync(long seq, int? status, bool hasTarget, CancellationToken ct) => gate.RunAsync(
        async db =>
        {
            if (await db.WebhookDeliveries.FindAsync([seq], ct) is not { } delivery)
                return false; // a reset has forgotten it meanwhile
            if (hasTarget)
                delivery.Attempted(status, options.RealTime.GetUtcNow());
            else
                delivery.Status = WebhookDeliveryStatus.Failed;
            await db.SaveChangesAsync(ct);
            return true;
        },
        afterCommit: null,
        ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "Event {EventId} was not answered: {Reason}")]
    private static partial void LogUnanswered(ILogger log, string eventId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending events failed and will be tried again")]
    private static partial void LogSendingFailed(ILogger log, Exception failure);
}

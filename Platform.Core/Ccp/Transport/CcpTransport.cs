using System.Text.Json;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace Crayon.Platform.Core.Ccp.Transport;

/// <summary>Sends a call through the pipeline and says truthfully how it ended.</summary>
internal sealed partial class CcpTransport(
    HttpClient http, CcpTokens tokens, CcpPipeline pipeline, TransportTools tools)
{
    /// <summary>A successful answer (or 304), or one of the three exceptions.</summary>
    public async Task<CcpReply> SendAsync(CcpCall call, CancellationToken ct)
    {
        var context = ResilienceContextPool.Shared.Get(ct);
        context.Properties.Set(CcpPipeline.Call, call);
        try
        {
            var reply = await pipeline.Pipeline.ExecuteAsync(
                static (attempt, state) => state.Transport.AttemptAsync(state.Call, attempt.CancellationToken),
                context, (Transport: this, Call: call));
            return Judge(call, reply);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && IsOurs(failure))
        {
            throw NoAnswer(call, (failure as BrokenCircuitException)?.RetryAfter, failure);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Sends a call and reads its answer; an answer that cannot be read is no answer.</summary>
    public async Task<T> SendAsync<T>(CcpCall call, CancellationToken ct) => Read<T>(call, await SendAsync(call, ct));

    /// <summary>Reads an answer; one that cannot be read is no answer.</summary>
    public T Read<T>(CcpCall call, CcpReply reply)
    {
        try
        {
            return reply.Read<T>();
        }
        catch (JsonException unreadable)
        {
            call.MayHaveHappened = true;
            throw NoAnswer(call, null, unreadable);
        }
    }

    private async ValueTask<CcpReply> AttemptAsync(CcpCall call, CancellationToken ct)
    {
        var token = await tokens.GetAsync(http, ct);
        using var request = call.ToRequest(token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var reply = await CcpReply.ReadAsync(response, tools.Time, ct);
            if (reply.IsUnauthorized) tokens.Forget(token);
            call.MayHaveHappened |= reply.IsAmbiguous;
            return reply;
        }
        catch (Exception failure) when (!NeverLeft(failure))
        {
            call.MayHaveHappened = true;
            throw;
        }
    }

    private CcpReply Judge(CcpCall call, CcpReply reply)
    {
        if (reply.IsSuccess || reply.Status == System.Net.HttpStatusCode.NotModified) return reply;
        // Without a valid token nothing is judged, so a 401 says no more about the request than a closed door.
        if (reply.IsThrottled || reply.IsUnauthorized || reply.IsAmbiguous)
            throw NoAnswer(call, reply.RetryAfter, null);
        var (code, description) = (reply.Error?.Code ?? "Unknown", reply.Error?.Description ?? "");
        LogRefused(tools.Log, call.Method, call.RequestId, call.CorrelationId, (int)reply.Status, code);
        throw new CcpRefusedException((int)reply.Status, code, description);
    }

    private Exception NoAnswer(CcpCall call, TimeSpan? retryAfter, Exception? cause)
    {
        if (call is { MayHaveHappened: true, RequestId: { } requestId })
        {
            LogUnknown(tools.Log, call.Method, requestId, call.CorrelationId);
            return new CcpUnknownOutcomeException(requestId, cause);
        }
        LogUnavailable(tools.Log, call.Method, call.RequestId, call.CorrelationId);
        return new CcpUnavailableException(retryAfter, cause);
    }

    private static bool NeverLeft(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    private static bool IsOurs(Exception failure) => failure is HttpRequestException or IOException or CcpTokenException
        or TimeoutRejectedException or BrokenCircuitException or RateLimiterRejectedException
        or OperationCanceledException;

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Provider call {Method} {RequestId} ({CorrelationId}) was refused: {Status} {Code}")]
    private static partial void LogRefused(
        ILogger log, HttpMethod method, Guid? requestId, Guid correlationId, int status, string code);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Provider call {Method} {RequestId} ({CorrelationId}) has an unknown outcome")]
    private static partial void LogUnknown(ILogger log, HttpMethod method, Guid requestId, Guid correlationId);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Provider call {Method} {RequestId} ({CorrelationId}) was not executed")]
    private static partial void LogUnavailable(ILogger log, HttpMethod method, Guid? requestId, Guid correlationId);
}

/// <summary>What the transport needs beside its parts.</summary>
internal sealed record TransportTools(TimeProvider Time, ILogger<CcpTransport> Log);

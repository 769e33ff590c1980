using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Crayon.Platform.Core.Ccp.Transport;

/// <summary>
/// The one way in which every call is timed, limited, retried and, when the provider is down, held back.
/// </summary>
internal sealed partial class CcpPipeline(CcpOptions options, ILogger<CcpPipeline> log)
{
    private const int Waiting = 10_000;
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(15);
    internal static readonly ResiliencePropertyKey<CcpCall> Call = new("ccp-call");

    // Outermost first. One circuit and one limit for the whole process: the provider is one. Waiting is always in real
    // time: a call must not hang on a clock that a host or test holds still.
    public ResiliencePipeline<CcpReply> Pipeline { get; } = Build(options, log);

    private static ResiliencePipeline<CcpReply> Build(CcpOptions options, ILogger log) =>
        new ResiliencePipelineBuilder<CcpReply>()
        .AddTimeout(options.TotalTimeout)
        .AddConcurrencyLimiter(options.Concurrency, Waiting)
        .AddRetry(Retry(options, log))
        .AddCircuitBreaker(Breaker(options, log))
        .AddTimeout(options.AttemptTimeout)
        .Build();

    private static RetryStrategyOptions<CcpReply> Retry(CcpOptions options, ILogger log) => new()
    {
        MaxRetryAttempts = options.Retries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.RetryDelay,
        ShouldHandle = outcome => ValueTask.FromResult(IsWorthRetrying(outcome.Outcome)),
        DelayGenerator = attempt => ValueTask.FromResult(AskedFor(attempt.Outcome.Result)),
        OnRetry = attempt =>
        {
            if (attempt.Context.Properties.TryGetValue(Call, out var call))
                LogRetry(
                    log, call.Method, call.RequestId, call.CorrelationId, attempt.AttemptNumber + 1,
                    Reason(attempt.Outcome));
            return default;
        },
    };

    private static CircuitBreakerStrategyOptions<CcpReply> Breaker(CcpOptions options, ILogger log) => new()
    {
        FailureRatio = 0.6,
        MinimumThroughput = options.CircuitMinimum,
        SamplingDuration = TimeSpan.FromSeconds(10),
        BreakDuration = options.CircuitBreak,
        ShouldHandle = outcome => ValueTask.FromResult(IsProviderDown(outcome.Outcome)),
        OnOpened = opened =>
        {
            LogOpened(log, opened.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            LogClosed(log);
            return default;
        },
    };

    private static bool IsWorthRetrying(Outcome<CcpReply> outcome) => outcome switch
    {
        { Result: { } reply } => reply.IsThrottled || reply.IsUnauthorized || reply.IsAmbiguous,
        { Exception: CcpTokenException failure } => failure.IsTransient,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        _ => false,
    };

    private static bool IsProviderDown(Outcome<CcpReply> outcome) => outcome switch
    {
        { Result: { } reply } => (int)reply.Status >= 500,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        _ => false,
    };

    // A little more than asked for, so that callers held back together do not return together.
    private static TimeSpan? AskedFor(CcpReply? reply) => reply?.RetryAfter is { } asked && asked > TimeSpan.Zero
        ? (asked < LongestRetryAfter ? asked : LongestRetryAfter) + TimeSpan.FromMilliseconds(Random.Shared.Next(100))
        : null;

    private static string Reason(Outcome<CcpReply> outcome) =>
        outcome.Result is { } reply ? $"{(int)reply.Status} {reply.Error?.Code}" : outcome.Exception?.GetType().Name
            ?? "";

    [LoggerMessage(Level = LogLevel.Information,
        Message = "Provider call {Method} {RequestId} ({CorrelationId}) goes into retry {Attempt} after {Reason}")]
    private static partial void LogRetry(
        ILogger log, HttpMethod method, Guid? requestId, Guid correlationId, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The provider fails most calls: held back for {Pause}")]
    private static partial void LogOpened(ILogger log, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Information, Message = "The provider answers again")]
    private static partial void LogClosed(ILogger log);
}

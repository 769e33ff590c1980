using System.Globalization;
using System.Net;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;
using Stripe;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>Makes a call and says truthfully how it ended.</summary>
internal static class StripeCall
{
    // Of a request that is under way, or was sent with other values, nothing is known until it is looked up.
    private const string IdempotencyError = "idempotency_error";

    /// <summary>The answer, or one of the two exceptions.</summary>
    public static async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken ct)
    {
        try
        {
            return await call();
        }
        catch (StripeException failure)
        {
            throw Judge(failure);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested && IsNoAnswer(failure))
        {
            throw new CardsUnansweredException(failure.GetType().Name, failure);
        }
    }

    /// <summary>The answer; null where there is no such object.</summary>
    public static async Task<T?> FindAsync<T>(Func<Task<T>> call, CancellationToken ct) where T : class
    {
        try
        {
            return await RunAsync(call, ct);
        }
        catch (CardsRefusedException refused) when (refused.IsAbsent)
        {
            return null;
        }
    }

    private static Exception Judge(StripeException failure)
    {
        var (status, error) = ((int)failure.HttpStatusCode, failure.StripeError);
        // A key that is not accepted says nothing about the request: it is ours to mend, and the work waits for it.
        var isDefinite = status is >= 400 and < 500 && error?.Type != IdempotencyError
            && failure.HttpStatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout
                or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests);
        return isDefinite
            ? new CardsRefusedException(status, error?.Code ?? error?.Type ?? "unknown", failure)
            : new CardsUnansweredException(status.ToString(CultureInfo.InvariantCulture), failure);
    }

    private static bool IsNoAnswer(Exception failure) => failure
        is HttpRequestException or IOException or OperationCanceledException or TimeoutRejectedException
        or BrokenCircuitException or RateLimiterRejectedException or System.Text.Json.JsonException
        or Newtonsoft.Json.JsonException;
}

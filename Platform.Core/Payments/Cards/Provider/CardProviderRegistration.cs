using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Stripe;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>Registers the door to whoever charges cards.</summary>
public static class CardProviderRegistration
{
    private const string ClientName = "cards";
    private const int AtOnce = 32;
    private const int Waiting = 1_000;
    private const decimal MostFail = 0.6m;

    /// <summary>
    /// Registers <see cref="ICardProvider"/>; the client builder lets a host or test put its own handler below.
    /// </summary>
    public static IHttpClientBuilder AddCardProvider(this IServiceCollection services, CardSettings settings)
    {
        services.TryAddSingleton(settings);
        services.AddTransient<ICardProvider>(provider => new StripeCards(new StripeClient(
            settings.ApiKey, httpClient: new SystemNetHttpClient(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName), maxNetworkRetries: 0,
                enableTelemetry: false),
            apiBase: settings.BaseUrl.AbsoluteUri.TrimEnd('/'))));
        var client = services
            .AddHttpClient(ClientName, http => http.Timeout = Timeout.InfiniteTimeSpan) // the pipeline keeps the time
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        client.AddResilienceHandler(ClientName, pipeline => Build(pipeline, settings));
        return client;
    }

    // Outermost first, in real time. What is tried again goes out under the same key.
    private static void Build(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, CardSettings settings)
    {
        // A call must not hang on a clock that a host or test holds still.
        pipeline.TimeProvider = TimeProvider.System;
        pipeline.AddTimeout(settings.TotalTimeout).AddConcurrencyLimiter(AtOnce, Waiting)
        .AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = settings.Retries, Delay = settings.RetryDelay, UseJitter = true,
            BackoffType = DelayBackoffType.Exponential,
            ShouldHandle = outcome => ValueTask.FromResult(HttpClientResiliencePredicates.IsTransient(outcome.Outcome)
                || outcome.Outcome.Result?.StatusCode == HttpStatusCode.Conflict),
        })
        .AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            FailureRatio = decimal.ToDouble(MostFail), MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(5),
        })
        .AddTimeout(settings.AttemptTimeout);
    }
}

using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Cards.Provider;

/// <summary>Where and as whom cards are charged. Times are real time.</summary>
public sealed record CardSettings
{
    /// <summary>No cards: buyers pay by bank.</summary>
    public static CardSettings Off { get; } = new()
    {
        BaseUrl = new Uri("https://api.stripe.com"), ApiKey = "", WebhookSecrets = [],
    };

    /// <summary>Base address of the API, without <c>/v1</c>.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>Crayon's secret key; empty where cards are off.</summary>
    public required string ApiKey { get; init; }

    /// <summary>What signs events: one, or while it is changed the new one and the old one.</summary>
    public required IReadOnlyList<string> WebhookSecrets { get; init; }

    /// <summary>Scheme and port of the pages that holders come back to.</summary>
    public PublicEndpoint Public { get; init; } = new("https", 443);

    /// <summary>Whether cards are charged at all.</summary>
    public bool IsOn => ApiKey.Length > 0;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a call may take with all its attempts and pauses.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How often a call is tried again under its key.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>The pause before the first retry; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The secrets stay out of logs.</summary>
    public override string ToString() => IsOn ? $"cards at {BaseUrl}" : "no cards";
}

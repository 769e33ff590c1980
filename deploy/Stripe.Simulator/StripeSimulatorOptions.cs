namespace Crayon.Stripe.Simulator;

/// <summary>How a simulator of the payment provider is set up.</summary>
public sealed record StripeSimulatorOptions
{
    /// <summary>Folder of its database; one simulator at a time uses it.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The platform's secret key.</summary>
    public required string ApiKey { get; init; }

    /// <summary>Port of the API on the loopback address; 0 for any.</summary>
    public int ApiPort { get; init; }

    /// <summary>Port of the control routes; 0 for any.</summary>
    public int ControlPort { get; init; }

    /// <summary>Where events are posted; nowhere when null.</summary>
    public Uri? WebhookUrl { get; init; }

    /// <summary>The secret that signs them.</summary>
    public string WebhookSecret { get; init; } = "";

    /// <summary>Real time.</summary>
    public TimeProvider RealTime { get; init; } = TimeProvider.System;
}

/// <summary>Where a started simulator listens.</summary>
public sealed record StripeAddresses(string ApiUrl, string ControlUrl);

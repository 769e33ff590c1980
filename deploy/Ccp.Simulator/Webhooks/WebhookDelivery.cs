namespace Crayon.Ccp.Simulator.Webhooks;

/// <summary>One event on its way to one partner. It commits with what it tells of.</summary>
internal sealed class WebhookDelivery
{
    public const int MostAttempts = 12;
    /// <summary>How long a settled delivery is kept to be looked at.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    public long Seq { get; init; }
    public required string EventId { get; init; }
    public required string PartnerId { get; init; }
    public required string EventName { get; init; }

    /// <summary>The JSON as it is sent and signed.</summary>
    public required string Body { get; init; }
    public required string Status { get; set; }

    /// <summary>Deliveries go out by their lots, which makes them unordered where lots were drawn.</summary>
    public required int Lot { get; init; }
    public int Attempts { get; set; }

    /// <summary>Real time, as all of these: what the business clock does is no matter to a line.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset NextAttemptAt { get; set; }
    public int? LastStatus { get; set; }

    /// <summary>Keeps what an attempt came to; without an answer the status is null.</summary>
    public void Attempted(int? status, DateTimeOffset now)
    {
        (Attempts, LastStatus) = (Attempts + 1, status);
        if (status is >= 200 and < 300)
            Status = WebhookDeliveryStatus.Delivered;
        else if (Attempts >= MostAttempts)
            Status = WebhookDeliveryStatus.Failed;
        else
            NextAttemptAt = now + WaitAfter(Attempts);
    }

    public static TimeSpan WaitAfter(int attempts)
    {
        var wait = TimeSpan.FromSeconds(1 << Math.Min(attempts, 16));
        return wait < LongestWait ? wait : LongestWait;
    }
}

internal static class WebhookDeliveryStatus
{
    public const string Pending = "pending";
    public const string Delivered = "delivered";

    /// <summary>Lost by the dial, never sent.</summary>
    public const string Dropped = "dropped";

    /// <summary>Given up after the last attempt, or without anyone to send it to.</summary>
    public const string Failed = "failed";
}

using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.ServiceRequests;

/// <summary>A case that a partner has opened with the provider for one of its customers.</summary>
internal sealed class ServiceRequest : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string CustomerId { get; init; }
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Severity { get; set; }
    public string? SupportTopicId { get; init; }
    public string? SubscriptionId { get; init; }

    /// <summary>The partner's own number of the case.</summary>
    public string? AlternateId { get; init; }
    public required string ContactName { get; init; }
    public required string ContactEmail { get; init; }
    public string Status { get; set; } = ServiceRequestStatus.Open;
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ChangedAt { get; set; }
    public int Version { get; set; } = 1;
    public List<ServiceRequestNote> Notes { get; init; } = [];

    public void Say(string author, string text, DateTimeOffset now)
    {
        Notes.Add(new ServiceRequestNote { Author = author, Text = text, At = now });
        Touch(now);
    }

    public void MoveTo(string status, DateTimeOffset now)
    {
        Status = status;
        Touch(now);
    }

    public void Touch(DateTimeOffset now) => (ChangedAt, Version) = (now, Version + 1);
}

/// <summary>What one side has said in a case.</summary>
internal sealed class ServiceRequestNote
{
    public const string FromPartner = "partner";
    public const string FromProvider = "provider";

    public long Seq { get; init; }
    public required string Author { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}

internal static class ServiceRequestStatus
{
    public const string Open = "open";

    /// <summary>The provider waits for the partner.</summary>
    public const string AttentionNeeded = "attention_needed";
    public const string Closed = "closed";
}

internal static class ServiceRequestSeverity
{
    public static readonly IReadOnlyList<string> All = ["critical", "moderate", "minimal"];
}

using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Subscriptions.Transitions;

/// <summary>Seats that moved to another plan in the middle of a term.</summary>
internal sealed class Transition : ISequenced
{
    public long Seq { get; init; }
    public required string Id { get; init; }
    public required string FromSubscriptionId { get; init; }
    public required string ToSubscriptionId { get; init; }
    public required string FromOfferId { get; init; }
    public required string ToOfferId { get; init; }
    public required int Quantity { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string RequestId { get; init; }
    public required string Currency { get; init; }

    /// <summary>What the old plan gave back for the rest of its cycle; zero or less.</summary>
    public required decimal Credit { get; init; }

    /// <summary>What the new plan cost for the rest of its cycle.</summary>
    public required decimal Charge { get; init; }
}

/// <summary>A transition as it is sent; it is complete as soon as it is answered.</summary>
internal sealed record TransitionBody(
    string OperationId, string FromCatalogItemId, string FromSubscriptionId, string ToCatalogItemId,
    string ToSubscriptionId, int Quantity, string TransitionType, string CurrencyCode, decimal Credit, decimal Charge,
    IReadOnlyList<TransitionEvent> Events)
{
    public const string Only = "transition_only";

    public static TransitionBody Of(Transition t) => new(
        t.Id, t.FromOfferId, t.FromSubscriptionId, t.ToOfferId, t.ToSubscriptionId, t.Quantity, Only, t.Currency,
        t.Credit, t.Charge, [new TransitionEvent("Conversion", "Completed", t.At)]);
}

/// <summary>One step of a transition.</summary>
internal sealed record TransitionEvent(string Name, string Status, DateTimeOffset Timestamp);

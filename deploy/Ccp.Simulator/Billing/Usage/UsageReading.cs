namespace Crayon.Ccp.Simulator.Billing.Usage;

/// <summary>Usage of a day that was stated rather than made up.</summary>
internal sealed class UsageReading
{
    public required string SubscriptionId { get; init; }
    public required DateOnly Day { get; init; }
    public required decimal Quantity { get; set; }
}

using Crayon.Platform.Core.Ccp;

namespace Crayon.Platform.Core.Catalogue.Sync;

/// <summary>Reads a plan off a line of a price sheet.</summary>
internal static class PlanTerms
{
    public static Plan ToPlan(CcpPriceLine line, ServiceRow service) => new()
    {
        ServiceId = service.Id,
        ProviderOfferId = line.OfferId,
        Name = line.Title,
        Term = line.Term,
        BillingCycle = line.BillingCycle,
        Kind = line.IsUsage ? PlanKind.Usage : PlanKind.Seat,
        Unit = line.IsUsage ? line.Unit : "seat",
        IsTrial = line.IsTrial,
    };

    public static void Update(Plan plan, CcpPriceLine line, ServiceRow service, string? addOnOf)
    {
        plan.Name = NameOf(line.Title, service.Name);
        plan.MinQuantity = line.MinQuantity;
        plan.MaxQuantity = line.MaxQuantity;
        plan.Segment = line.Segment.ToLowerInvariant();
        plan.AddOnOf = addOnOf;
    }

    // The provider repeats the product in each plan: "Suite (Annual, paid upfront)".
    private static string NameOf(string title, string service) =>
        title.StartsWith($"{service} (", StringComparison.Ordinal) && title.EndsWith(')')
            ? title[(service.Length + 2)..^1]
            : title;
}

using System.Text.Json.Serialization;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Json;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Pricing;

namespace Crayon.Platform.Api.Features.Services;

/// <summary>A service with the plans in which the caller can buy it.</summary>
[Example("""
    { "id": "0199a3c0-0000-7000-8000-000000000001", "slug": "productivity-suite-business",
      "name": "Productivity Suite Business",
      "publisher": "Contoso", "category": "Productivity", "description": "Mail, documents and meetings.",
      "isFeatured": true,
      "plans": [ { "id": "0199a3c0-0000-7000-8000-000000000002", "name": "Monthly", "kind": "Seat", "term": "P1M",
      "billingCycle": "monthly",
        "unit": "seat", "minQuantity": 1, "maxQuantity": 300, "isTrial": false, "addOnOf": null,
        "unitPrice": { "amountMinor": 1258, "currency": "EUR", "exponent": 2 }, "unitRate": null } ] }
    """)]
internal sealed record ServiceView(
    Guid Id, string Slug, string Name, string Publisher, string Category, string Description, bool IsFeatured,
        IReadOnlyList<PlanView> Plans)
{
    public static ServiceView Of(OfferedService service, Caller caller) => new(
        service.Id.Value, service.Slug, service.Name, service.Publisher, service.Category, service.Description,
            service.IsFeatured,
        [.. service.Plans.Select(plan => PlanView.Of(plan, caller))]);
}

/// <summary>A plan at the caller's price: <c>unitPrice</c> for seats, <c>unitRate</c> for usage.</summary>
internal sealed record PlanView(
    Guid Id, string Name, PlanKind Kind, string Term, string BillingCycle, string Unit, int MinQuantity,
        int MaxQuantity,
    bool IsTrial, string? AddOnOf, MoneyView? UnitPrice, RateView? UnitRate)
{
    /// <summary>What the reseller pays; no customer gets this member.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WholesaleView? Wholesale { get; init; }

    public static PlanView Of(OfferedPlan plan, Caller caller) => new(
        plan.PlanId.Value, plan.Name, plan.Kind, plan.Term, plan.BillingCycle, plan.Unit, plan.MinQuantity,
            plan.MaxQuantity,
        plan.IsTrial, plan.AddOnOf, MoneyView.Of(plan.UnitPrice), RateView.Of(plan.UnitRate, plan.Currency, plan.Unit))
    {
        Wholesale = caller.SeesWholesale
            ? new(MoneyView.Of(plan.WholesaleUnitPrice), RateView.Of(plan.WholesaleRate, plan.Currency, plan.Unit))
            : null,
    };
}

/// <summary>A reseller's own buying price.</summary>
internal sealed record WholesaleView(MoneyView? UnitPrice, RateView? UnitRate);

using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Subscriptions.Changing;
using Crayon.Platform.Core.Subscriptions.Licensing;
using Crayon.Platform.Core.Subscriptions.Plans;
using Crayon.Platform.Core.Subscriptions.Reconciling;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Core.Subscriptions.Terms;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Subscriptions;

/// <summary>Registers what happens to subscriptions once they run.</summary>
internal static class SubscriptionsRegistration
{
    public static IServiceCollection AddSubscriptions(this IServiceCollection services)
    {
        services.AddScoped<PlanMoves>().AddScoped<TermEndOffers>().AddScoped<NextPlans>();
        services.AddScoped<AddedSeats>().AddScoped<BuyingKeeper>();
        services.AddScoped<ChangeScenes>().AddScoped<ChangePricing>().AddScoped<ChangeSubscription>();
        services.AddScoped<ChangeSending>().AddScoped<ProviderTruth>().AddScoped<FamilyNews>()
            .AddScoped<UpgradeSettlement>().AddScoped<SeatSettlement>().AddScoped<ChangeSettlement>();
        services.AddScoped<TermEnd>().AddScoped<TermPrice>().AddScoped<SubscriptionPast>();
        services.AddScoped<RenewalForecasts>().AddScoped<LicenceAssignments>();
        services.AddScoped<Reconciliation>();
        return services.AddScoped<IOutboxHandler, ChangeConfirmation>()
            .AddScoped<IOutboxHandler, RereadSubscription>();
    }
}

using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Customers.Credit;
using Crayon.Platform.Core.Ordering.Approvals;
using Crayon.Platform.Core.Ordering.Fulfilment;
using Crayon.Platform.Core.Ordering.Quoting;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Subscriptions;
using Crayon.Platform.Core.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Ordering;

/// <summary>Registers quotes, orders and subscriptions.</summary>
public static class OrderingRegistration
{
    /// <summary>
    /// Registers the use cases that the API calls, and the handlers that the worker runs behind them.
    /// </summary>
    public static IServiceCollection AddOrdering(this IServiceCollection services)
    {
        services.TryAddSingleton<Clocks>();
        services.AddSingleton<OrderNumbers>().AddSingleton<Requotes>();
        services.AddScoped<Buyers>().AddScoped<PurchaseRules>().AddScoped<OrderPricing>();
        services.AddScoped<Quotes>().AddScoped<PlaceOrder>().AddScoped<CancelOrder>();
        services.AddScoped<SpendLimits>().AddScoped<CreditCheck>().AddScoped<CreditStanding>().AddScoped<OrderGate>(
            ).AddScoped<OrderRepricing>()
            .AddScoped<DecideOnOrder>();
        services.AddScoped<LineSubmission>().AddScoped<LineActivation>().AddScoped<LineFulfilment>();
        return services.AddBilling().AddPayments().AddSubscriptions().AddScoped<IOutboxHandler, OrderFulfilment>();
    }
}

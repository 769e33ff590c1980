using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Settling;
using Crayon.Platform.Core.Payments.Cards.Work;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Payments;

/// <summary>Registers payments.</summary>
public static class PaymentsRegistration
{
    /// <summary>
    /// Registers the use cases; cards are off where no <see cref="CardSettings"/> were registered before.
    /// </summary>
    public static IServiceCollection AddPayments(this IServiceCollection services)
    {
        services.TryAddSingleton(CardSettings.Off);
        services.AddSingleton<CardSellers>().AddSingleton<CardLinks>().AddSingleton<CardEvents>()
            .AddSingleton<CardSignatures>();
        services.AddScoped<CardHolders>().AddScoped<PayByCard>().AddScoped<PaymentAccounts>();
        return services.AddScoped<PaymentLedger>().AddScoped<RefundPayment>().AddScoped<AllocationRelease>()
            .AddScoped<BankDesk>().AddScoped<WriteOffs>().AddScoped<Disputes>()
            .AddScoped<BuyerDisputes>().AddScoped<CardDisputePauses>().AddScoped<DunningRules>();
    }

    /// <summary>Registers the work towards the card provider, which the worker does.</summary>
    public static IHttpClientBuilder AddCardWork(this IServiceCollection services, CardSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<CardPlaces>().AddScoped<SettleCharge>().AddScoped<SettleSetup>()
            .AddScoped<SettleRefund>().AddScoped<SettleDispute>().AddScoped<CardSettling>();
        services.AddStep<ChargeCard>(OutboxTopics.ChargeCard).AddStep<SetUpCard>(OutboxTopics.SetUpCard)
            .AddStep<RemoveCard>(OutboxTopics.RemoveCard).AddStep<RefundCard>(OutboxTopics.RefundCard)
            .AddStep<OpenPaymentAccount>(OutboxTopics.OpenPaymentAccount)
            .AddStep<ReadCardEvent>(OutboxTopics.ReadCardEvent).AddSingleton<IDueWork, CardSweep>();
        return services.AddCardProvider(settings);
    }

    private static IServiceCollection AddStep<TStep>(this IServiceCollection services, string topic)
        where TStep : class, ICardStep => services.AddScoped<TStep>().AddScoped<IOutboxHandler>(
        provider => new CardWork<TStep>(
            topic, provider.GetRequiredService<TenantScopes>(),
            provider.GetRequiredService<ILogger<CardWork<TStep>>>()));
}

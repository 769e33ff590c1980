using Crayon.Platform.Core.Payments.Bank;
using Crayon.Platform.Core.Payments.Dunning;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Payments;

/// <summary>Registers payments.</summary>
public static class PaymentsRegistration
{
    /// <summary>Registers the use cases.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services
        .AddScoped<PaymentLedger>().AddScoped<RefundPayment>().AddScoped<BankDesk>().AddScoped<WriteOffs>()
        .AddScoped<Disputes>().AddScoped<DunningRules>();
}

using Crayon.Platform.Core.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Customers;

/// <summary>Registers the use cases around customers.</summary>
public static class CustomersRegistration
{
    /// <summary>Registers what takes customers in, and what arranges them at the provider.</summary>
    public static IServiceCollection AddCustomers(this IServiceCollection services)
    {
        services.TryAddSingleton<IVatIdRegistry, VatIdSandbox>();
        services.AddScoped<CreateCustomer>().AddScoped<RecordAgreement>().AddScoped<CreateAccount>()
            .AddScoped<VatIdChecks>();
        services.AddScoped<LinkVouching>().AddScoped<AskForLink>().AddScoped<CustomerArrangement>()
            .AddScoped<ProviderLinks>();
        return services.AddScoped<IOutboxHandler, ArrangeCustomer>();
    }
}

using Crayon.Platform.Core.Outbox;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crayon.Platform.Core.Mail;

/// <summary>Registers mail.</summary>
public static class MailRegistration
{
    /// <summary>Registers accepting mails, over Data Protection; sending them is the worker's.</summary>
    public static IServiceCollection AddMailQueue(this IServiceCollection services)
    {
        services.AddOutboxPosting();
        services.TryAddSingleton(provider => new MailSeal(provider.GetRequiredService<IDataProtectionProvider>()));
        services.TryAddSingleton(provider => new MailQueue(
            provider.GetRequiredService<MailSeal>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}

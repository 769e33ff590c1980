using Crayon.Platform.Core.Mail.Sending;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Themes;
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

    /// <summary>Registers sending them, over the outbox and the themes' folder; the worker's part.</summary>
    public static IServiceCollection AddMailSending(this IServiceCollection services, MailSettings settings)
    {
        services.AddMailQueue().AddThemes();
        services.TryAddSingleton<IMailTransport>(_ => settings switch
        {
            MailSettings.ToFolder folder => new FolderTransport(folder.Path),
            MailSettings.ToServer server => new SmtpTransport(server),
            _ => throw new ArgumentOutOfRangeException(nameof(settings)),
        });
        services.TryAddSingleton<MailComposer>();
        return services.AddScoped<IOutboxHandler, SendMail>();
    }
}

using Crayon.Identity.Store;
using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Dunning;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Subscriptions.Renewals;
using Crayon.Platform.Hosting;
using Crayon.Platform.Worker.Logout;
using Crayon.Platform.Worker.Queue;
using Crayon.Platform.Worker.Schedule;

namespace Crayon.Platform.Worker;

/// <summary>The worker: takes accepted work to the provider, sends mails and runs what falls due.</summary>
public static class WorkerHost
{
    /// <summary>Builds the host; <paramref name="configure"/> adds what the caller needs beyond it.</summary>
    public static WebApplication Build(HostSettings settings, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CrayonHost.CreateBuilder(settings, "crayon-worker");
        builder.Services.AddCrayonPricing().AddOutbox().AddCustomers().AddOrdering().AddDueWork()
            .AddProviderTruth(settings.ProviderEvents).AddRenewals().AddDunning();
        builder.Services.AddCrayonIdentity(settings.Database, settings.KeysFolder);
        AddProvider(builder.Services, settings);
        AddCards(builder.Services, settings);
        AddMail(builder.Services, settings);
        AddDocuments(builder.Services, settings);
        if (settings.RabbitMq is { } broker) builder.Services.AddBroker(broker);
        builder.Services.AddLogoutNotices();
        builder.Services.AddHostedService<OutboxWorker>();
        builder.Services.AddDueWorkSchedule(settings.Database);
        configure?.Invoke(builder);
        return builder.BuildCrayon(settings);
    }

    private static void AddMail(IServiceCollection services, HostSettings settings)
    {
        var mail = settings.Mail
            ?? throw new InvalidOperationException("The worker needs a mail server or a folder for mails.");
        services.AddMailSending(mail);
    }

    private static void AddDocuments(IServiceCollection services, HostSettings settings)
    {
        services.AddDocumentStore(
            settings.DocumentFolder,
            settings.DocumentContainer is { } blobs ? (blobs.Connection, blobs.Container) : null);
        if (settings.Drawing is { } address) services.AddDocumentDrawing(address);
    }

    private static void AddCards(IServiceCollection services, HostSettings settings)
    {
        if (settings.Cards is not { } cards) return;
        services.AddCardWork(new CardSettings
        {
            BaseUrl = cards.BaseUrl, ApiKey = cards.ApiKey, WebhookSecrets = cards.WebhookSecrets,
            Public = settings.Public,
        });
    }

    private static void AddProvider(IServiceCollection services, HostSettings settings)
    {
        var ccp = settings.Ccp
            ?? throw new InvalidOperationException("The worker needs the provider's address and credentials.");
        services.AddCcpClient(
            new CcpOptions { BaseUrl = ccp.BaseUrl, ClientId = ccp.ClientId, ClientSecret = ccp.ClientSecret });
    }
}

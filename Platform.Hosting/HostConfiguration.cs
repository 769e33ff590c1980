using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.Configuration;

namespace Crayon.Platform.Hosting;

/// <summary>
/// Reads a host's settings from configuration, section <c>Crayon</c> (environment: <c>Crayon__…</c>).
/// </summary>
public static class HostConfiguration
{
    /// <summary>Settings for a host that runs by itself; throws with the name of what is missing.</summary>
    public static HostSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Crayon");
        return new HostSettings
        {
            Urls = section["Urls"] ?? "http://127.0.0.1:5000",
            Database = DatabaseOf(section.GetSection("Database")),
            Public = new PublicEndpoint(section["Public:Scheme"] ?? "https", section.GetValue("Public:Port", 443)),
            ApiHost = section["ApiHost"],
            KeysFolder = Required(section, "KeysFolder"),
            Ccp = CcpOf(section.GetSection("Ccp")),
            Cards = CardsOf(section.GetSection("Stripe")),
            KnownProxies = section["KnownProxies"]?.Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Mail = MailOf(section.GetSection("Mail")),
            RabbitMq = section["RabbitMq"] is { Length: > 0 } broker ? new Uri(broker) : null,
            Redis = section["Redis"] is { Length: > 0 } redis ? redis : null,
            ProviderEvents = section["Ccp:Events"] is { Length: > 0 } events ? new Uri(events) : null,
            DocumentFolder = section["Documents:Folder"] is { Length: > 0 } folder ? folder : null,
            DocumentContainer = BlobOf(section.GetSection("Documents:Azure")),
            Drawing = section["Documents:Drawing"] is { Length: > 0 } drawing ? new Uri(drawing) : null,
            Inside = section["Inside"] is { Length: > 0 } inside ? new Uri(inside) : null,
            Pages = section["Pages"] is { Length: > 0 } pages ? pages : null,
            Otlp = section["Otlp"] is { Length: > 0 } otlp ? new Uri(otlp) : null,
        };
    }

    private static DatabaseSettings DatabaseOf(IConfigurationSection section)
    {
        var engine = Enum.Parse<DatabaseEngine>(Required(section, "Engine"), ignoreCase: true);
        return engine == DatabaseEngine.Sqlite
            ? DatabaseSettings.ForSqliteFile(Required(section, "File"))
            : new DatabaseSettings(engine, Required(section, "App"), Required(section, "Platform"));
    }

    private static BlobEndpoint? BlobOf(IConfigurationSection section) => section.Exists()
        ? new BlobEndpoint(Required(section, "Connection"), Required(section, "Container"))
        : null;

    private static CcpEndpoint? CcpOf(IConfigurationSection section) => section.Exists()
        ? new CcpEndpoint(new Uri(Required(section, "BaseUrl")), Required(section, "ClientId"),
            Required(section, "ClientSecret"))
        : null;

    // While the secret of events is changed, the one before is still taken.
    private static CardEndpoint? CardsOf(IConfigurationSection section)
    {
        if (!section.Exists()) return null;
        string[] secrets = [Required(section, "WebhookSecret"), section["WebhookSecretBefore"] ?? ""];
        return new CardEndpoint(
            new Uri(section["BaseUrl"] ?? "https://api.stripe.com"), Required(section, "ApiKey"),
            [.. secrets.Where(secret => secret.Length > 0)]);
    }

    // A folder, or a server; encrypted unless the operator says otherwise.
    private static MailSettings? MailOf(IConfigurationSection section)
    {
        if (!section.Exists()) return null;
        if (section["Folder"] is { Length: > 0 } folder) return new MailSettings.ToFolder(folder);
        var security = Enum.Parse<SmtpSecurity>(
            section["Smtp:Security"] ?? nameof(SmtpSecurity.StartTls), ignoreCase: true);
        return new MailSettings.ToServer(Required(section, "Smtp:Host"), section.GetValue("Smtp:Port", 587), security)
        {
            User = section["Smtp:User"], Password = section["Smtp:Password"],
        };
    }

    private static string Required(IConfiguration section, string name) => section[name] is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"The setting Crayon:{name} is missing.");
}

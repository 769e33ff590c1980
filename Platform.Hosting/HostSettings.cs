using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Hosting;

/// <summary>
/// What every host is started with. The local run fills it in; a deployment reads it from configuration.
/// </summary>
public sealed record HostSettings
{
    /// <summary>Where the host listens, such as <c>http://127.0.0.1:0</c>.</summary>
    public required string Urls { get; init; }

    /// <summary>The database as serving hosts reach it.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>Scheme and port under which people and programs reach tenants' hosts.</summary>
    public required PublicEndpoint Public { get; init; }

    /// <summary>
    /// The API's own host, such as <c>api.localhost</c>, where the token's issuer picks the tenant; null for none.
    /// </summary>
    public string? ApiHost { get; init; }

    /// <summary>Folder of the wrapping certificate and other local secrets, mode 0700.</summary>
    public required string KeysFolder { get; init; }

    /// <summary>The provider; null for hosts that never call it.</summary>
    public CcpEndpoint? Ccp { get; init; }

    /// <summary>
    /// Address of our intake for the provider's events, on the API's own host; null where it sends none.
    /// </summary>
    public Uri? ProviderEvents { get; init; }

    /// <summary>The card provider; null where no cards are taken.</summary>
    public CardEndpoint? Cards { get; init; }

    /// <summary>Where mails go; null for hosts that send none.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Folder of drawn invoices and credit notes, for one machine; null for none or for a container.</summary>
    public string? DocumentFolder { get; init; }

    /// <summary>Container of Azure Blob storage of drawn invoices and credit notes; null for none.</summary>
    public BlobEndpoint? DocumentContainer { get; init; }

    /// <summary>Who draws documents; null for hosts that have none drawn.</summary>
    public Uri? Drawing { get; init; }

    /// <summary>
    /// The broker that carries work between workers, <c>amqp://</c> or <c>amqps://</c> with its user; null for a queue
    /// within the process.
    /// </summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>
    /// Redis for what processes share beside the database, as <c>host:port</c> with the client's options behind commas;
    /// null for none.
    /// </summary>
    public string? Redis { get; init; }

    /// <summary>
    /// Where our own hosts reach each other, by path and with a tenant's host name, such as the gateway from inside;
    /// null for hosts that call none.
    /// </summary>
    public Uri? Inside { get; init; }

    /// <summary>Folder of the portal's built pages; null for none.</summary>
    public string? Pages { get; init; }

    /// <summary>OTLP endpoint, or null to export nothing.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>
    /// Whether other hosts run in the same process, so that telemetry is told apart by the host it is from.
    /// </summary>
    public bool SharesProcess { get; init; }

    /// <summary>Whether clients are held to their rate; only the local run may lift it.</summary>
    public bool LimitsRates { get; init; } = true;

    /// <summary>
    /// Addresses and networks of the gateways in front, such as <c>10.0.0.0/8</c>, whose <c>X-Forwarded-For</c> names
    /// the
    /// caller; none means that callers come directly.
    /// </summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Exact <c>host:port</c> targets that the outbound guard lets through; the local run only.</summary>
    public IReadOnlyList<string> OutboundAllow { get; init; } = [];
}

/// <summary>Where and as whom the provider is called.</summary>
/// <param name="BaseUrl">Base address without <c>/v1</c>.</param>
/// <param name="ClientId">Our client there.</param>
/// <param name="ClientSecret">Its secret.</param>
public sealed record CcpEndpoint(Uri BaseUrl, string ClientId, string ClientSecret);

/// <summary>Where and as whom cards are charged.</summary>
/// <param name="BaseUrl">Base address without <c>/v1</c>.</param>
/// <param name="ApiKey">Our secret key there.</param>
/// <param name="WebhookSecrets">What signs its events: one, or two while it is changed.</param>
public sealed record CardEndpoint(Uri BaseUrl, string ApiKey, IReadOnlyList<string> WebhookSecrets)
{
    /// <summary>The secrets stay out of logs.</summary>
    public override string ToString() => $"cards at {BaseUrl}";
}

/// <summary>A container of Azure Blob storage.</summary>
/// <param name="Connection">The account's connection string.</param>
/// <param name="Container">The container's name.</param>
public sealed record BlobEndpoint(string Connection, string Container);

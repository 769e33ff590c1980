using System.Globalization;
using Crayon.Local.Gateway;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local.Running;

/// <summary>
/// What the hosts of one local run are started with, in this process or in others. The owner's connection string is not
/// among it.
/// </summary>
internal sealed record HostPlan
{
    /// <summary>The data folder; absolute.</summary>
    public required string Data { get; init; }

    /// <summary>The gateway's port.</summary>
    public required int Port { get; init; }

    /// <summary>The database as serving hosts reach it.</summary>
    public required DatabaseSettings Database { get; init; }

    /// <summary>The provider's sandbox.</summary>
    public required CcpEndpoint Ccp { get; init; }

    /// <summary>The card provider's sandbox.</summary>
    public required CardEndpoint Cards { get; init; }

    /// <summary>Who draws documents.</summary>
    public required Uri Drawing { get; init; }

    /// <summary>The broker between workers; null for a queue within each.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>Redis for what processes share; null for none.</summary>
    public string? Redis { get; init; }

    /// <summary>OTLP endpoint, or null to export nothing.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>How far a replica's own clock is off, to try what that does.</summary>
    public TimeSpan Skew { get; init; }

    /// <summary>Whether clients are held to their rate.</summary>
    public bool LimitsRates { get; init; } = true;

    /// <summary>Exact targets that the outbound guard lets through.</summary>
    public IReadOnlyList<string> OutboundAllow { get; init; } = [];

    public static HostPlan Of(
        LocalOptions options, DatabaseSettings database, (CcpEndpoint Ccp, CardEndpoint Cards) sandboxes,
        Uri drawing) => new()
    {
        Data = options.Data, Port = options.Port, Database = database, Ccp = sandboxes.Ccp, Cards = sandboxes.Cards,
        Drawing = drawing, RabbitMq = options.RabbitMq,
        Redis = options.Redis, Otlp = options.Otlp, LimitsRates = options.LimitsRates,
        Skew = options.Skew, OutboundAllow = options.OutboundAllow,
    };

    private PublicEndpoint Outside => new("http", Port);

    /// <param name="sharesProcess">Whether several hosts run in the process.</param>
    public HostSettings ToSettings(bool sharesProcess) => new()
    {
        Urls = "http://127.0.0.1:0", Database = Database, Public = Outside,
        ProviderEvents = new Uri($"{Outside.OriginOf(HostRules.ApiHost)}/v1/provider/events"),
        ApiHost = HostRules.ApiHost, KeysFolder = DatabaseSetup.KeysFolder(Data), Ccp = Ccp, Cards = Cards,
        RabbitMq = RabbitMq,
        Redis = Redis, Otlp = Otlp, SharesProcess = sharesProcess, LimitsRates = LimitsRates,
        KnownProxies = ["127.0.0.1"], Drawing = Drawing, DocumentFolder = Path.Combine(Data, "documents"),
        Mail = new MailSettings.ToFolder(LocalOptions.MailFolderOf(Data)), OutboundAllow = OutboundAllow,
        Pages = PortalPages.Folder,
        // The gateway, from inside: it knows where each host is at the moment.
        Inside = new Uri($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}"),
    };
}

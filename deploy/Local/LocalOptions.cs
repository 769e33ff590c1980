using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local;

/// <summary>What the local run was asked for.</summary>
internal sealed record LocalOptions
{
    /// <summary>The gateway's port on 127.0.0.1.</summary>
    public int Port { get; init; } = 8080;

    /// <summary>Folder of databases, mail and keys; absolute.</summary>
    public required string Data { get; init; }

    /// <summary>Folder of sent mails.</summary>
    public string MailFolder => MailFolderOf(Data);

    /// <summary>Whether to start with an empty folder.</summary>
    public bool Fresh { get; init; }

    /// <summary>What is built at the first start.</summary>
    public DemoKind Demo { get; init; } = DemoKind.Story;

    /// <summary>The database as its owner reaches it.</summary>
    public required DatabaseTarget Database { get; init; }

    /// <summary>Where the clock starts when the folder is first made; the real time when absent.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Whether clients are held to their rate.</summary>
    public bool LimitsRates { get; init; } = true;

    /// <summary>Whether the portal's pages are built where they are missing.</summary>
    public bool BuildsPages { get; init; } = true;

    /// <summary>The broker between workers, with its user; null for a queue within the process.</summary>
    public Uri? RabbitMq { get; init; }

    /// <summary>Redis for what processes share, <c>host:port</c>; null for none.</summary>
    public string? Redis { get; init; }

    /// <summary>How far the clock of the last worker is off; for trials of several replicas.</summary>
    public TimeSpan Skew { get; init; }

    /// <summary>OTLP endpoint, or null to export nothing.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>Exact targets that the outbound guard lets through.</summary>
    public IReadOnlyList<string> OutboundAllow { get; init; } = [];

    /// <summary>How many processes each of identity, API and worker runs as; 1 means all in this one.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Folder of sent mails of a data folder.</summary>
    public static string MailFolderOf(string data) => Path.Combine(data, "mail");
}

/// <summary>What the first start builds.</summary>
internal enum DemoKind
{
    /// <summary>Tenants with customers and three months of life.</summary>
    Story,

    /// <summary>Tenants, people, clients, one customer each, and the catalogue.</summary>
    Bare,

    /// <summary>The operator alone.</summary>
    None,
}

/// <summary>The arguments or variables make no sense; the message says which and why.</summary>
internal sealed class OptionsException(string message) : Exception(message);

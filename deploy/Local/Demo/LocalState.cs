using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local.Demo;

/// <summary>
/// What the local run must remember beside the databases, which hold hashes only: the secrets that it made and how far
/// the demo is built. Written before anything relies on it.
/// </summary>
internal sealed class LocalState
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>What the folder was made with; the demo of a folder never changes.</summary>
    public DemoKind Demo { get; init; }

    /// <summary>Where the story ends: the clock at the first start.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>First day of prices, rates and taxes.</summary>
    public DateOnly ValidFrom { get; init; }

    /// <summary>Where the clock begins.</summary>
    public DateTimeOffset Start { get; init; }

    /// <summary>Secret of our client at the provider.</summary>
    public string CcpSecret { get; init; } = "";

    /// <summary>What our key at the payment provider and the proof of its events are made of.</summary>
    public string StripeSecret { get; set; } = "";

    /// <summary>Passwords by mail address.</summary>
    public Dictionary<string, string> Passwords { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Authenticator secrets by mail address.</summary>
    public Dictionary<string, string> TotpSecrets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Client secrets by client id.</summary>
    public Dictionary<string, string> ClientSecrets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The first customer of each tenant, by slug.</summary>
    public Dictionary<string, DemoCustomer> Customers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Names of the parts that are finished.</summary>
    public HashSet<string> Finished { get; init; } = new(StringComparer.Ordinal);

    public static Task<LocalState?> ReadAsync(string data, CancellationToken ct) =>
        SecretFile.ReadAsync<LocalState>(PathIn(data), Json, ct);

    public Task SaveAsync(string data, CancellationToken ct) => SecretFile.WriteAsync(PathIn(data), this, Json, ct);

    private static string PathIn(string data) => Path.Combine(DatabaseSetup.KeysFolder(data), "local.json");
}

/// <summary>A customer of the demo.</summary>
/// <param name="CustomerId">Its id.</param>
/// <param name="AccountId">Its first account.</param>
/// <param name="Name">Its name.</param>
internal sealed record DemoCustomer(Guid CustomerId, Guid AccountId, string Name);

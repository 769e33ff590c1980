using System.Text.Json;
using System.Text.Json.Serialization;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.Local.Demo;

/// <summary>
/// <c>{data}/demo.json</c>: where everything is and who may sign in. For people and programs that try the product.
/// </summary>
internal sealed record DemoFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public required string BaseUrl { get; init; }

    public required IReadOnlyList<DemoTenant> Tenants { get; init; }

    public required DemoAdmin? Admin { get; init; }

    public required DemoCcp Ccp { get; init; }

    public required DemoStripe Stripe { get; init; }

    public required DemoMail Mail { get; init; }

    public Task WriteAsync(string data, CancellationToken ct) =>
        SecretFile.WriteAsync(Path.Combine(data, "demo.json"), this, Json, ct);
}

internal sealed record DemoTenant
{
    public required string Slug { get; init; }

    public required string Kind { get; init; }

    public required string Region { get; init; }

    public required string Currency { get; init; }

    public required string Host { get; init; }

    public required string Issuer { get; init; }

    public required IReadOnlyList<DemoUser> Users { get; init; }

    public required IReadOnlyList<DemoClient> Clients { get; init; }
}

internal sealed record DemoUser(string Email, string Password, string Role, Guid? CustomerId)
{
    /// <summary>All places of somebody who has several and chooses one at sign-in; absent for anyone else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DemoOrganisation>? Organisations { get; init; }
}

internal sealed record DemoOrganisation(string Role, Guid? CustomerId);

internal sealed record DemoClient(string ClientId, string ClientSecret, IReadOnlyList<string> Scopes, Guid? CustomerId);

internal sealed record DemoAdmin(
    string Host, string Issuer, IReadOnlyList<DemoStaff> Users, IReadOnlyList<DemoAdminClient> Clients);

internal sealed record DemoStaff(string Email, string Password, string TotpSecret, string Role);

internal sealed record DemoAdminClient(string ClientId, string ClientSecret, IReadOnlyList<string> Scopes);

internal sealed record DemoCcp(string BaseUrl, string ControlUrl, string ClientId, string ClientSecret)
{
    /// <summary>Customers that the provider already has, to be linked and adopted.</summary>
    public IReadOnlyList<ExistingCustomer> ExistingCustomers { get; init; } = [];
}

/// <summary>The payment provider's sandbox.</summary>
internal sealed record DemoStripe(string BaseUrl, string ControlUrl, string ApiKey);

internal sealed record DemoMail(string Folder);

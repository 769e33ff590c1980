using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Clients;

/// <summary>A client to be added.</summary>
/// <param name="ClientId">Its name at the token endpoint; null lets one be made.</param>
/// <param name="Name">Name for people, at most 200 characters.</param>
/// <param name="Scopes">What it may ask for; bounded by what the realm, or the customer, may have.</param>
/// <param name="CustomerId">The customer it acts for; null for the tenant itself.</param>
public sealed record NewClient(string? ClientId, string Name, IReadOnlyList<string> Scopes, CustomerId? CustomerId = null);

/// <summary>A client's credentials, shown this once.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="ClientSecret">256 random bits; only their hash is kept.</param>
public sealed record ClientCredentials(string ClientId, string ClientSecret);

/// <summary>A client as its owner sees it.</summary>
/// <param name="ClientId">Its name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Scopes">What it may ask for.</param>
/// <param name="CustomerId">The customer it acts for.</param>
/// <param name="IsEnabled">Whether it gets tokens.</param>
public sealed record RealmClient(string ClientId, string Name, IReadOnlyList<string> Scopes, CustomerId? CustomerId, bool IsEnabled);

/// <summary>The clients of a realm.</summary>
public sealed class RealmClients(IdentityDbContext db, RealmLookup realms, TimeProvider time)
{
    /// <summary>The longest time that a former secret may go on working.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(90);

    /// <summary>Adds a client and answers its secret, which works at once.</summary>
    public async Task<ClientCredentials> AddAsync(TenantId realm, NewClient draft, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        ClientRules.Check(draft, kind);
        await realms.RequireAsync(realm, draft.CustomerId, ct);
        var id = draft.ClientId ?? $"c-{Guid.CreateVersion7():N}";
        if (await db.Clients.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.TenantId == realm && row.ClientId == id, ct))
            throw new DomainRuleException(IdentityRefusals.ClientExists, "The realm has a client of this id.");
        var client = new Client
        {
            TenantId = realm, ClientId = id, CustomerId = draft.CustomerId, Name = draft.Name.Trim(),
            Scopes = [.. draft.Scopes.Distinct(StringComparer.Ordinal)], GrantTypes = [Grants.ClientCredentials],
        };
        db.Clients.Add(client);
        var secret = AddSecret(client);
        Record(client, "client.added");
        await db.SaveChangesAsync(ct);
        return new ClientCredentials(id, secret);
    }

    /// <summary>Gives a client a new secret; former ones go on working for the overlap, zero ends them at once.</summary>
    public async Task<ClientCredentials> RotateSecretAsync(TenantId realm, string clientId, TimeSpan overlap, CancellationToken ct)
    {
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
            throw new DomainRuleException(IdentityRefusals.InvalidClient, "Secrets may overlap for 0 to 90 days.");
        var client = await RequireAsync(realm, clientId, ct);
        var secrets = await db.ClientSecrets.Where(row => row.TenantId == realm && row.ClientId == clientId)
            .OrderByDescending(row => row.DateCreated).ThenByDescending(row => row.Id).ToListAsync(ct);
        // Two may be active: the newest former one overlaps, older ones end now.
        foreach (var (index, former) in secrets.Index()) End(former, index == 0 ? overlap : TimeSpan.Zero);
        var secret = AddSecret(client);
        Record(client, "client.secret-rotated");
        await db.SaveChangesAsync(ct);
        return new ClientCredentials(clientId, secret);
    }

    /// <summary>Stops a client: no more tokens, and those it holds are refused.</summary>
    public async Task DisableAsync(TenantId realm, string clientId, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        if (!client.IsEnabled) return;
        client.Disable(time.GetUtcNow());
        Record(client, "client.disabled");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets a stopped client ask for tokens again; those it held stay refused.</summary>
    public async Task EnableAsync(TenantId realm, string clientId, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        if (client.IsEnabled) return;
        client.Enable();
        Record(client, "client.enabled");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The clients of a realm that the scope sees, by id.</summary>
    public async Task<IReadOnlyList<RealmClient>> ListAsync(TenantId realm, CancellationToken ct) =>
        [
            .. (await db.Clients.AsNoTracking().Where(row => row.TenantId == realm).OrderBy(row => row.ClientId).ToListAsync(ct))
                .Select(row => new RealmClient(row.ClientId, row.Name, row.Scopes, row.CustomerId, row.IsEnabled)),
        ];

    private async Task<Client> RequireAsync(TenantId realm, string clientId, CancellationToken ct) =>
        await db.Clients.FirstOrDefaultAsync(row => row.TenantId == realm && row.ClientId == clientId, ct)
        ?? throw new DomainRuleException(IdentityRefusals.ClientNotFound, "The realm has no such client.");

    private string AddSecret(Client client)
    {
        var secret = OpaqueHandle.New();
        db.ClientSecrets.Add(new ClientSecret
        {
            TenantId = client.TenantId, ClientId = client.ClientId, CustomerId = client.CustomerId,
            Hash = OpaqueHandle.HashOf(secret),
        });
        return secret;
    }

    private void End(ClientSecret former, TimeSpan overlap)
    {
        var end = time.GetUtcNow() + overlap;
        if (former.ExpiresAt is null || former.ExpiresAt > end) former.ExpiresAt = end;
        if (overlap == TimeSpan.Zero) former.Delete();
    }

    private void Record(Client client, string action) =>
        IdentityAudit.Record(db, time, new IdentityAct(client.TenantId, action, "client", client.ClientId, client.CustomerId));
}

using Crayon.Identity.Store.Audit;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Persistence.Guarded;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Tokens;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Identity.Store.Clients;

/// <summary>The clients of a realm: programs in their own name, and relying parties.</summary>
public sealed class RealmClients(IdentityDbContext db, RealmLookup realms, PublicEndpoint endpoint, TimeProvider time)
{
    /// <summary>The longest time that a former secret may go on working.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(90);

    /// <summary>Adds a client that has a secret, and answers it; it works at once.</summary>
    public async Task<ClientCredentials> AddAsync(TenantId realm, NewClient draft, CancellationToken ct)
    {
        var added = await RegisterAsync(realm, draft, ct);
        return new ClientCredentials(added.ClientId, added.ClientSecret
            ?? throw new ArgumentException("The client has no secret: register it instead.", nameof(draft)));
    }

    /// <summary>
    /// Adds a client of any kind and answers what it proves itself with, this once; it works at once.
    /// </summary>
    public async Task<RegisteredClient> RegisterAsync(TenantId realm, NewClient draft, CancellationToken ct)
    {
        var kind = await realms.RequireAsync(realm, ct);
        ClientRules.Check(draft, kind, endpoint);
        await realms.RequireAsync(realm, draft.CustomerId, ct);
        var id = draft.ClientId ?? $"c-{Guid.CreateVersion7():N}";
        if (await db.Clients.IgnoreQueryFilters([QueryFilters.Deleted])
            .AnyAsync(row => row.TenantId == realm && row.ClientId == id, ct))
            throw new DomainRuleException(IdentityRefusals.ClientExists, "The realm has a client of this id.");
        var client = new Client
        {
            TenantId = realm, ClientId = id, CustomerId = draft.CustomerId, Name = draft.Name, Scopes = [],
                GrantTypes = [],
            Authentication = draft.Authentication,
        };
        draft.Fill(client);
        db.Clients.Add(client);
        var made = Equip(client, draft.Jwks);
        Record(client, "client.added");
        await db.SaveChangesAsync(ct);
        return made;
    }

    /// <summary>Changes what was registered; id, customer and way of authentication stay.</summary>
    /// <param name="realm">The realm.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="change">Makes of the registration what it is to be.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<RealmClient> ChangeAsync(
        TenantId realm, string clientId, Func<NewClient, NewClient> change, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        var draft = change(NewClient.Of(client)) with
        {
            ClientId = clientId, CustomerId = client.CustomerId, Authentication = client.Authentication,
        };
        ClientRules.Check(draft, await realms.RequireAsync(realm, ct), endpoint);
        draft.Fill(client);
        client.Jwks = draft.Jwks ?? client.Jwks;
        if (db.Entry(client).State == EntityState.Unchanged) return RealmClient.Of(client);
        Record(client, "client.changed");
        await db.SaveChangesAsync(ct);
        return RealmClient.Of(client);
    }

    /// <summary>
    /// Gives a client a new secret; former ones go on working for the overlap, zero ends them at once. A client that
    /// signs
    /// gets a new pair, and has no overlap: it is given a set of both keys instead.
    /// </summary>
    public async Task<RegisteredClient> RotateAsync(
        TenantId realm, string clientId, TimeSpan overlap, CancellationToken ct)
    {
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
            throw new DomainRuleException(IdentityRefusals.InvalidClient, "Secrets may overlap for 0 to 90 days.");
        var client = await RequireAsync(realm, clientId, ct);
        switch (client.Authentication)
        {
            case ClientAuthentication.None:
                throw new DomainRuleException(IdentityRefusals.InvalidClient, "A public client has no secret.");
            case ClientAuthentication.PrivateKeyJwt when overlap > TimeSpan.Zero:
                throw new DomainRuleException(IdentityRefusals.InvalidClient,
                    "Keys do not overlap by time: give the client a set of both keys, then one without the former.");
        }
        var secrets = await db.ClientSecrets.Where(row => row.TenantId == realm && row.ClientId == clientId)
            .OrderByDescending(row => row.DateCreated).ThenByDescending(row => row.Id).ToListAsync(ct);
        // Two may be active: the newest former one overlaps, older ones end now.
        foreach (var (index, former) in secrets.Index()) End(former, index == 0 ? overlap : TimeSpan.Zero);
        var made = Equip(client, jwks: null);
        Record(client, "client.secret-rotated");
        await db.SaveChangesAsync(ct);
        return made;
    }

    /// <summary>
    /// Has a client prove itself by keys of its own from now on; nothing happens where it has these. Its secrets end.
    /// </summary>
    public async Task GiveKeysAsync(TenantId realm, string clientId, string jwks, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        if (client.Authentication == ClientAuthentication.PrivateKeyJwt && client.Jwks == jwks) return;
        ClientKeys.Check(jwks);
        (client.Authentication, client.Jwks) = (ClientAuthentication.PrivateKeyJwt, jwks);
        foreach (var secret in await db.ClientSecrets.Where(row => row.TenantId == realm && row.ClientId == clientId)
            .ToListAsync(ct))
            End(secret, TimeSpan.Zero);
        Record(client, "client.secret-rotated");
        await db.SaveChangesAsync(ct);
    }

    /// <summary>As <see cref="RotateAsync"/>, for a client that has a secret.</summary>
    public async Task<ClientCredentials> RotateSecretAsync(
        TenantId realm, string clientId, TimeSpan overlap, CancellationToken ct)
    {
        var made = await RotateAsync(realm, clientId, overlap, ct);
        return new ClientCredentials(made.ClientId, made.ClientSecret
            ?? throw new DomainRuleException(IdentityRefusals.InvalidClient, "The client has no secret."));
    }

    /// <summary>Stops a client: no more tokens, and those it holds are refused.</summary>
    public async Task DisableAsync(TenantId realm, string clientId, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        if (!client.IsEnabled) return;
        client.Disable(time.GetUtcNow());
        Record(client, "client.disabled");
        await SaveWithGrantsEndedAsync(client, ct);
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

    /// <summary>Removes a client for good: nothing it holds works any more, and its id is not given again.</summary>
    public async Task RemoveAsync(TenantId realm, string clientId, CancellationToken ct)
    {
        var client = await RequireAsync(realm, clientId, ct);
        foreach (var secret in await db.ClientSecrets.Where(row => row.TenantId == realm && row.ClientId == clientId)
            .ToListAsync(ct))
            secret.Delete();
        client.Delete();
        Record(client, "client.removed");
        await SaveWithGrantsEndedAsync(client, ct);
    }

    /// <summary>The clients of a realm that the scope sees, by id.</summary>
    public async Task<IReadOnlyList<RealmClient>> ListAsync(TenantId realm, CancellationToken ct) =>
        [
            .. (await db.Clients.AsNoTracking().Where(row => row.TenantId == realm).OrderBy(row => row.ClientId)
                .ToListAsync(ct))
                .Select(RealmClient.Of),
        ];

    private async Task<Client> RequireAsync(TenantId realm, string clientId, CancellationToken ct) =>
        await db.Clients.FirstOrDefaultAsync(row => row.TenantId == realm && row.ClientId == clientId, ct)
        ?? throw new DomainRuleException(IdentityRefusals.ClientNotFound, "The realm has no such client.");

    // What people granted ends for good: it must not come back when the client is enabled again.
    private async Task SaveWithGrantsEndedAsync(Client client, CancellationToken ct)
    {
        await using var own = await db.BeginOwnAsync(ct);
        await Endings.RevokeAsync(
            db.Grants.Where(row => row.TenantId == client.TenantId && row.ClientId == client.ClientId),
            time.GetUtcNow(), ct);
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
    }

    private RegisteredClient Equip(Client client, string? jwks)
    {
        switch (client.Authentication)
        {
            case ClientAuthentication.None:
                return new RegisteredClient(client.ClientId, null, null);
            case ClientAuthentication.PrivateKeyJwt when jwks is not null:
                client.Jwks = jwks;
                return new RegisteredClient(client.ClientId, null, null);
            case ClientAuthentication.PrivateKeyJwt:
                var (set, privateKey) = ClientKeys.Make();
                client.Jwks = set;
                return new RegisteredClient(client.ClientId, null, privateKey);
            default:
                return new RegisteredClient(client.ClientId, AddSecret(client), null);
        }
    }

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
        IdentityAudit.Record(
            db, time, new IdentityAct(client.TenantId, action, "client", client.ClientId, client.CustomerId));
}

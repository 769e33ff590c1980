using Crayon.Identity.Store.Clients;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Realms;
using Crayon.Identity.Store.Sessions;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>Somebody who can sign in at a realm of the tests.</summary>
internal sealed record TestPerson(TestRealm Realm, PersonId Id, string Email, string Password, string? TotpSecret)
{
    private long lastStep;

    /// <summary>A code that the person's app shows now, or next where this one was used.</summary>
    public string Code()
    {
        lastStep = Math.Max(lastStep + 1, Totp.StepOf(TimeProvider.System.GetUtcNow()));
        return Totp.CodeAt(Base32(TotpSecret!), lastStep);
    }

    internal static byte[] Base32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            text.Replace(" ", "").Select(letter => Convert.ToString(alphabet.IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8)
            .Select(index => Convert.ToByte(bits.Substring(index * 8, 8), 2))];
    }
}

/// <summary>What sign-in tests put into a provider, and read of it.</summary>
internal static class SignInCast
{
    public const string Password = "violet otter climbs slowly";
    public const string Callback = "https://rp.example/cb";
    private static int count;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Browser BrowserAt(this TestProvider provider, TestRealm realm) => new(provider.Wire, realm);

    /// <summary>Adds somebody of their own name.</summary>
    public static async Task<TestPerson> AddPersonAsync(
        this TestProvider provider, TestRealm realm, string role = "customer.admin", bool withTotp = false)
    {
        var email = $"person-{Interlocked.Increment(ref count)}@acme.example";
        CustomerId? customer = role.StartsWith("customer.", StringComparison.Ordinal) ? realm.Customer : null;
        var added = await provider.AsPlatformAsync<RealmPeople, AddedPerson>(people =>
            people.AddAsync(realm.Id, new NewPerson(email, Password, role, customer, withTotp), Ct));
        return new TestPerson(realm, added.Id, email, Password, added.TotpSecret);
    }

    /// <summary>Adds a relying party.</summary>
    public static Task AddRelyingPartyAsync(this TestProvider provider, TestRealm realm, Client client) =>
        provider.ChangeAsync(realm, async db =>
        {
            db.Clients.Add(client);
            await db.SaveChangesAsync(Ct);
        });

    public static Client ARelyingParty(TestRealm realm, string id, bool needsConsent = false) => new()
    {
        TenantId = realm.Id, ClientId = id, Name = "Ledger", Scopes = ["openid", "profile", "email", "orders.read"],
        GrantTypes = [Grants.AuthorizationCode], Authentication = ClientAuthentication.None, RedirectUris = [Callback],
        PostLogoutRedirectUris = ["https://rp.example/out"],
        Demands = new ClientDemands { NeedsConsent = needsConsent },
    };

    /// <summary>The address by which a relying party sends somebody to sign in.</summary>
    public static string Authorize(string client, string more = "") =>
        $"/id/authorize?client_id={client}&response_type=code&redirect_uri={Uri.EscapeDataString(Callback)}&scope=openid%20orders.read&state=s"
        + $"&code_challenge={Base64UrlEncoder.Encode(System.Security.Cryptography.SHA256.HashData("verifier-verifier-verifier-verifier-verifier"u8.ToArray()))}"
        + $"&code_challenge_method=S256{more}";

    /// <summary>Works on a realm's rows, as its own host does.</summary>
    public static Task<T> ReadAsync<T>(
        this TestProvider provider, TestRealm realm, Func<IdentityDbContext, Task<T>> work) =>
        provider.AsTenantAsync<IdentityDbContext, T>(realm, work);

    /// <summary>Changes a realm's rows.</summary>
    public static Task ChangeAsync(this TestProvider provider, TestRealm realm, Func<IdentityDbContext, Task> work) =>
        provider.AsTenantAsync<IdentityDbContext, bool>(realm, async db =>
        {
            await work(db);
            return true;
        });

    /// <summary>Sets the realm's policy, and waits until the host knows it.</summary>
    public static async Task SetPolicyAsync(this TestProvider provider, TestRealm realm, Action<RealmPolicy> set)
    {
        await provider.ChangeAsync(realm, async db =>
        {
            var policy = await db.RealmPolicies.FirstOrDefaultAsync(Ct);
            if (policy is null) db.RealmPolicies.Add(policy = new RealmPolicy { TenantId = realm.Id });
            set(policy);
            await db.SaveChangesAsync(Ct);
        });
        var wanted = await provider.ReadAsync(realm, db => db.RealmPolicies.AsNoTracking().SingleAsync(Ct));
        await Eventually.HoldsAsync(
            async () => await provider.Wire.Services.GetRequiredServiceOf<RealmPolicies>().OfAsync(realm.Id, Ct),
            known => known.Factors == wanted.Factors && known.AllowsRegistration == wanted.AllowsRegistration
                && known.ShortestPassword == wanted.ShortestPassword, Ct);
    }

    public static Task<Session> SessionOfAsync(this TestProvider provider, TestPerson person) =>
        provider.ReadAsync(person.Realm, db =>
        db.Sessions.AsNoTracking().Where(row => row.PersonId == person.Id && row.EndedAt == null)
            .OrderByDescending(row => row.StartedAt).FirstAsync(Ct));

    public static Task<List<AuditEvent>> AuditOfAsync(this TestProvider provider, TestPerson person) =>
        provider.ReadAsync(person.Realm, db =>
        db.AuditEvents.AsNoTracking().Where(row => row.SubjectId == person.Id.ToString()).OrderBy(row => row.Id)
            .ToListAsync(Ct));

    private static T GetRequiredServiceOf<T>(this IServiceProvider services) where T : notnull =>
        (T)(services.GetService(typeof(T)) ?? throw new InvalidOperationException($"No {typeof(T)}."));
}

using Crayon.Identity.Store.Grants;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Store.Sessions;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.TenantProvisioning.Tests.Provisioning;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.EntityFrameworkCore;
using static Crayon.TenantProvisioning.Tests.CommandLine.CommandLineTests;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

public sealed class PeopleCommandTests
{
    private const string Ann = "ann@acme.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task A_person_is_confirmed_and_may_belong_to_two_customers(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var (first, second) = (await CustomerAsync(bench), await CustomerAsync(bench));
        var added = await JsonAsync(
            bench, "user", "add", "--tenant", "northwind", "--email", Ann, "--role", "customer.admin",
            "--customer", $"{first}", "--name", "Ann Bakker");
        Assert.NotNull(added["password"]);
        await JsonAsync(
            bench, "user", "join", "--tenant", "northwind", "--email", Ann, "--role", "customer.buyer", "--customer",
            $"{second}");
        Assert.Equal(
            Cli.CommandLine.Refused, (await RunAsync(bench, "", "user", "join", "--tenant", "northwind", "--email", Ann,
            "--role", "customer.viewer", "--customer", $"{second}")).Code);
        var person = await PersonAsync(bench);
        Assert.NotNull(person.EmailConfirmedAt);
        Assert.Equal("Ann Bakker", person.Name);
        var row = Assert.Single((await JsonAsync(bench, "user", "list", "--tenant", "northwind")).AsArray(),
            listed => listed!["email"]!.GetValue<string>() == Ann)!;
        Assert.Equal(
            [$"customer.admin@{first}", $"customer.buyer@{second}"],
            row["roles"]!.AsArray().Select(role => role!.GetValue<string>()));
    }

    [Theory, EachEngine("reset-mfa"), EachEngine("disable")]
    public async Task X_07_what_a_person_had_begun_ends_with_the_right_to_it(DatabaseEngine engine, string command)
    {
        await using var bench = await WithTenantAsync(engine);
        await JsonAsync(bench, "user", "add", "--tenant", "northwind", "--email", Ann, "--role", "reseller.sales");
        var before = await PersonAsync(bench);
        await SignInAsync(bench, before);
        await JsonAsync(bench, "user", command, "--tenant", "northwind", "--email", Ann);

        var after = await PersonAsync(bench);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal(command == "reset-mfa", after.IsEnabled);
        await bench.InStoreAsync<IdentityDbContext, bool>(async db =>
        {
            Assert.NotNull((await db.Sessions.SingleAsync(Ct)).EndedAt);
            Assert.NotNull((await db.Grants.SingleAsync(Ct)).RevokedAt);
            var revocation = await db.Revocations.SingleAsync(Ct);
            Assert.Equal((RevocationKind.Person, after.PersonId.ToString()), (revocation.Kind, revocation.Subject));
            Assert.Equal(command == "reset-mfa", after.ProtectedTotpSecret is null);
            Assert.Equal(command == "reset-mfa", await db.RecoveryCodes.AllAsync(code => code.EndedAt != null, Ct));
            Assert.Equal(command == "reset-mfa", !await db.Passkeys.AnyAsync(Ct));
            return true;
        });
    }

    [Theory, EachEngine]
    public async Task An_enrolment_link_is_made_of_which_only_the_hash_is_kept(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        await JsonAsync(
            bench, "user", "add", "--tenant", "admin", "--email", Ann, "--role", "platform.operator", "--no-password");
        string[] line = ["user", "enrol-link", "--tenant", "admin", "--email", Ann];
        var first = (await JsonAsync(bench, line))["link"]!.GetValue<string>();
        var second = (await JsonAsync(bench, line))["link"]!.GetValue<string>();
        Assert.StartsWith("https://admin.localhost/id/confirm?link=", second, StringComparison.Ordinal);
        var links = await bench.InStoreAsync<IdentityDbContext, List<PersonLink>>(db => db.PersonLinks.ToListAsync(Ct));
        string HashOf(string link) =>
            Convert.ToHexString(Identity.Store.Tokens.OpaqueHandle.HashOf(link[(link.IndexOf('=') + 1)..]));
        Assert.NotNull(links.Single(link => Convert.ToHexString(link.Hash) == HashOf(first)).UsedAt);
        Assert.Null(links.Single(link => Convert.ToHexString(link.Hash) == HashOf(second)).UsedAt);
        Assert.Null((await PersonAsync(bench)).PasswordHash);
    }

    [Theory, EachEngine]
    public async Task A_policy_is_changed_bit_by_bit(DatabaseEngine engine)
    {
        await using var bench = await WithTenantAsync(engine);
        var before = (await JsonAsync(bench, "realm", "show", "--tenant", "admin"))["policy"]!;
        Assert.Equal("phishingResistant", before["factors"]!.GetValue<string>());
        var after = await JsonAsync(
            bench, "realm", "policy", "--tenant", "admin", "--factors", "TwoForAll", "--session-hours", "8");
        Assert.Equal(
            ("twoForAll", 8, 30), (after["factors"]!.GetValue<string>(), after["sessionHours"]!.GetValue<int>(),
            after["sessionIdleMinutes"]!.GetValue<int>()));
        Assert.Equal(
            after.ToJsonString(),
            (await JsonAsync(bench, "realm", "show", "--tenant", "admin"))["policy"]!.ToJsonString());
        Assert.Equal(
            "optional",
            (await JsonAsync(
                bench, "realm", "show", "--tenant", "northwind"))["policy"]!["factors"]!.GetValue<string>());
    }

    private static Task<Person> PersonAsync(Workbench bench) =>
        bench.InStoreAsync<IdentityDbContext, Person>(
            db => db.People.AsNoTracking().SingleAsync(row => row.NormalizedEmail == Ann, Ct));

    private static Task<CustomerId> CustomerAsync(Workbench bench) => bench.InPlatformAsync(async db =>
    {
        var row = Rows.ACustomer(db.Tenants.Single(tenant => tenant.Slug == "northwind").TenantId);
        db.Customers.Add(row);
        await db.SaveChangesAsync(Ct);
        return row.CustomerId;
    });

    // As signing in with an authenticator would leave it.
    private static Task<int> SignInAsync(Workbench bench, Person person) =>
        bench.InStoreAsync<IdentityDbContext, int>(db =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var proof = new Authentication(now, "pwd otp", AuthenticationLevels.TwoFactors);
        var session = new Session
        {
            TenantId = person.TenantId, PersonId = person.PersonId, HandleHash = new byte[32],
                SecurityStamp = person.SecurityStamp,
            Authentication = proof, StartedAt = now, LastSeenAt = now, EndsAt = now.AddHours(1),
        };
        db.AddRange(session, new Grant
        {
            TenantId = person.TenantId, PersonId = person.PersonId, ClientId = "portal", SessionId = session.SessionId,
                Scopes = [],
            Authentication = proof, CreatedAt = now, ExpiresAt = now.AddDays(1), IsOffline = true,
        }, new RecoveryCode { TenantId = person.TenantId, PersonId = person.PersonId, Hash = new byte[32],
        CreatedAt = now },
        new Passkey
        {
            TenantId = person.TenantId, PersonId = person.PersonId, CredentialHash = new byte[32], CredentialId = [1],
                PublicKey = [1],
            Name = "Key", SignCount = 0, Transports = [], Flags = new PasskeyFlags(true, false, false),
            AttestationObject = [1],
            ClientDataJson = [1], CreatedAt = now,
        });
        db.People.Single(row => row.PersonId == person.PersonId).ProtectedTotpSecret = [1];
        return db.SaveChangesAsync(Ct);
    });
}

using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crayon.Identity.Store;
using Crayon.Identity.Store.DataProtection;
using Crayon.Identity.Store.Keys;
using Crayon.Identity.Store.People;
using Crayon.Identity.Store.Persistence;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Testing;
using Crayon.Testing.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Identity.Tests.Store;

/// <summary>A copy of the database without the keys folder yields nothing usable.</summary>
public sealed class AtRestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task X_01_A_client_secret_is_stored_as_its_hash_alone(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var secret = provider.North.Client.ClientSecret;
        var dump = await DumpAsync(provider);
        Assert.Contains(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), dump);
        Assert.DoesNotContain(secret, dump);
        Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), dump);
    }

    [Theory, EachEngine]
    public async Task X_06_A_private_key_is_stored_encrypted_for_its_realm_and_kid(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var rows =
            await provider.AsPlatformAsync<IdentityDbContext, List<SigningKey>>(
                db => db.SigningKeys.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.ThrowsAny<CryptographicException>(() =>
        {
            using var ec = ECDsa.Create();
            ec.ImportPkcs8PrivateKey(row.ProtectedKey, out _);
        }));
        var (north, fuji) =
            (rows.First(row => row.TenantId == provider.North.Id), rows.First(row => row.TenantId == provider.Fuji.Id));
        Assert.NotNull(Open(provider, north, north));
        Assert.ThrowsAny<CryptographicException>(() => Open(provider, north, fuji));
    }

    [Theory, EachEngine]
    public async Task Data_protection_keys_are_wrapped_by_a_certificate_that_only_its_owner_reads(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var keys =
            await provider.AsPlatformAsync<IdentityDbContext, List<DataProtectionKey>>(
                db => db.DataProtectionKeys.ToListAsync(Ct));
        Assert.Contains("EncryptedData", Assert.Single(keys).Xml);
        Assert.DoesNotContain("<masterKey", keys[0].Xml);
        var file = Path.Combine(provider.KeysFolder, "data-protection.pem");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal([file], Directory.GetFiles(provider.KeysFolder));
    }

    [Theory, EachEngine]
    public async Task After_the_wrapping_certificate_was_changed_the_former_one_opens_what_it_wrapped(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        var row = (await provider.AsPlatformAsync<IdentityDbContext, List<SigningKey>>(
            db => db.SigningKeys.AsNoTracking().ToListAsync(Ct)))[0];
        var (path, former) = (Path.Combine(provider.KeysFolder, "data-protection.pem"),
            Path.Combine(provider.KeysFolder, "data-protection-2026.pem"));
        File.Move(path, former);
        await using (var restarted = Restarted(provider)) Assert.NotEmpty(Open(restarted, row, row));
        Assert.NotEqual(await File.ReadAllTextAsync(former, Ct), await File.ReadAllTextAsync(path, Ct));
        File.Delete(former);
        await using var without = Restarted(provider);
        Assert.ThrowsAny<CryptographicException>(() => Open(without, row, row));
    }

    [Theory, EachEngine]
    public async Task A_tenant_scope_does_not_see_data_protection_keys(DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        Task<int> CountAsync() =>
            provider.AsTenantAsync<IdentityDbContext, int>(provider.North, db => db.DataProtectionKeys.CountAsync(Ct));
        if (engine == DatabaseEngine.Sqlite) Assert.Equal(0, await CountAsync());
        else await Assert.ThrowsAnyAsync<DbException>(CountAsync);
    }

    [Theory, EachEngine]
    public async Task X_21_An_authenticator_secret_and_a_password_are_of_no_use_without_realm_and_keys(
        DatabaseEngine engine)
    {
        await using var provider = await TestProvider.CreateAsync(engine, Ct);
        const string password = "a long enough password";
        var added = await provider.AsPlatformAsync<RealmPeople, AddedPerson>(people =>
            people.AddAsync(
                provider.North.Id, new NewPerson("Ann@North.example", password, "reseller.owner", WithTotp: true), Ct));
        var row =
            await provider.AsPlatformAsync<IdentityDbContext, Person>(db => db.People.AsNoTracking().SingleAsync(Ct));
        var credentials = provider.Services.GetRequiredService<PersonCredentials>();
        Assert.True(credentials.Verify(row, password));
        Assert.False(credentials.Verify(row, password + "!"));
        Assert.Equal(20, credentials.TotpSecret(row)?.Length);
        Assert.Equal(32, added.TotpSecret?.Length);
        var elsewhere = new Person
        {
            PersonId = row.PersonId, TenantId = provider.Fuji.Id, Email = row.Email,
                NormalizedEmail = row.NormalizedEmail, ProtectedTotpSecret = row.ProtectedTotpSecret,
        };
        Assert.ThrowsAny<CryptographicException>(() => credentials.TotpSecret(elsewhere));
    }

    [Fact]
    public async Task A_password_is_hashed_in_as_many_rounds_as_is_advised()
    {
        await using var platform = await TestPlatform.CreateAsync(DatabaseEngine.Sqlite, Ct);
        var keys = Directory.CreateTempSubdirectory("crayon-identity-keys-").FullName;
        TestKeys.CopyTo(keys);
        // The product's own registration, without what makes tests cheap.
        await using (var services = new ServiceCollection().AddLogging().AddCrayonPersistence(platform.Settings)
            .AddCrayonIdentity(platform.Settings, keys).BuildServiceProvider())
        {
            var ann = new Person { TenantId = TenantId.New(), Email = "a@x.example", NormalizedEmail = "A@X.EXAMPLE" };
            var hash = Convert.FromBase64String(
                services.GetRequiredService<PersonCredentials>().HashPassword(ann, "a long enough password"));
            // Version 3 of the format: marker, function (2: HMAC-SHA512), then the rounds, big-endian.
            Assert.Equal((1, 2), (hash[0], hash[4]));
            Assert.True(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)) >= 210_000);
        }
        Directory.Delete(keys, recursive: true);
    }

    // Another process over the same database and keys.
    private static ServiceProvider Restarted(TestProvider provider) => new ServiceCollection().AddLogging()
        .AddCrayonPersistence(provider.Database)
        .AddCrayonIdentity(provider.Database, provider.KeysFolder).BuildServiceProvider();

    private static byte[] Open(TestProvider provider, SigningKey row, SigningKey purpose) =>
        Open(provider.Services, row, purpose);

    private static byte[] Open(IServiceProvider services, SigningKey row, SigningKey purpose) => services
        .GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("Crayon.Identity.SigningKey", purpose.TenantId.ToString(), purpose.Kid)
        .Unprotect(row.ProtectedKey);

    private static Task<string> DumpAsync(TestProvider provider) =>
        provider.AsPlatformAsync<IdentityDbContext, string>(async db =>
        {
            var text = new StringBuilder();
            foreach (var secret in await db.ClientSecrets.AsNoTracking().ToListAsync(Ct))
                text.AppendLine(Convert.ToHexString(secret.Hash)).AppendLine(JsonSerializer.Serialize(secret));
            foreach (var client in await db.Clients.AsNoTracking().ToListAsync(Ct))
                text.AppendLine(JsonSerializer.Serialize(client));
            foreach (var audit in await db.AuditEvents.AsNoTracking().ToListAsync(Ct))
                text.AppendLine(JsonSerializer.Serialize(audit));
            return text.ToString();
        });
}

using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Tests.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Hosting.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Identity.Tests.SignIn;

/// <summary>Guessing is slowed, and slowing is no weapon against those whose account is guessed at.</summary>
public sealed class LockoutTests(SharedProvider shared)
{
    private const int FreeOfAddress = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private TestProvider Provider => shared.Provider;

    [Fact]
    public async Task X_19_Somebody_who_guesses_from_one_address_keeps_the_owner_out_nowhere_else()
    {
        var (wire, person) = (Provider.Wire, await Provider.AddPersonAsync(Provider.North));
        var attacker = new Browser(wire.From("127.0.7.1"), Provider.North);
        var answers = new List<int>();
        for (var guess = 0; guess < 40; guess++)
            answers.Add((await attacker.SignInAsync(person with { Password = $"guess {guess}" })).Status);

        Assert.Equal(FreeOfAddress + 1, answers.Count(status => status == 400));
        Assert.Equal(429, (await attacker.SignInAsync(person)).Status);
        var owner = new Browser(wire.From("127.0.7.2"), Provider.North);
        Assert.Equal("/id/account", (await owner.SignInAsync(person)).Path);
    }

    [Fact]
    public async Task X_19_Many_addresses_slow_strangers_to_an_account_and_never_a_browser_that_its_owner_trusts()
    {
        await using var provider = await TestProvider.CreateAsync(DatabaseEngine.Sqlite, Browser.Ct);
        var person = await provider.AddPersonAsync(provider.North, withTotp: true);
        var owner = new Browser(provider.Wire.From("127.0.8.1"), provider.North);
        await owner.SignInAsync(person);
        await owner.SubmitAsync("/id/mfa", ("code", person.Code()), ("trust", "true"));
        foreach (var attacker in Enumerable.Range(2, 7))
        {
            var browser = new Browser(provider.Wire.From($"127.0.8.{attacker}"), provider.North);
            for (var guess = 0; guess < FreeOfAddress; guess++)
                await browser.SignInAsync(person with { Password = $"guess {guess}" });
        }

        var stranger = await new Browser(provider.Wire.From("127.0.8.99"), provider.North).SignInAsync(person);
        Assert.Equal(429, stranger.Status);
        Assert.InRange(
            int.Parse(stranger.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture), 1, 900);
        owner.Cookies.Remove("sid");
        Assert.Equal("/id/account", (await owner.SignInAsync(person)).Path);
    }

    [Fact]
    public async Task X_19_However_long_it_is_attacked_an_account_waits_a_quarter_of_an_hour_at_most()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var buckets = new LocalTokenBuckets();
        var throttle = new SignInThrottle(buckets, clock);
        var realm = TenantId.New();
        var owner = new SignInSource(realm, "ann@acme.example", "198.51.100.1");
        for (var attack = 0; attack < 300; attack++)
        {
            await throttle.CountAsync(owner with { Address = $"203.0.113.{attack}" }, Ct);
            Assert.InRange(await throttle.WaitOfAsync(owner, isTrusted: false, Ct), TimeSpan.Zero, TimeSpan.FromMinutes(15));
            Assert.Equal(TimeSpan.Zero, await throttle.WaitOfAsync(owner, isTrusted: true, Ct));
        }
        Assert.Equal(TimeSpan.FromMinutes(15), await throttle.WaitOfAsync(owner, isTrusted: false, Ct));
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(TimeSpan.Zero, await throttle.WaitOfAsync(owner, isTrusted: false, Ct));
    }

    [Fact]
    public async Task ISO_20_An_attack_on_one_realm_makes_nobody_wait_at_another()
    {
        using var buckets = new LocalTokenBuckets();
        // A clock that stands: on a slow machine a realm's bucket would fill up again beside the attack.
        var throttle = new SignInThrottle(buckets, new FakeTimeProvider(TimeProvider.System.GetUtcNow()));
        var (attacked, other) = (TenantId.New(), TenantId.New());
        SignInSource Somebody(TenantId realm, int number) =>
            new(realm, $"person-{number}@acme.example", $"198.51.{number / 250}.{number % 250}");
        ValueTask<TimeSpan> WaitOfAsync(TenantId realm, int number, bool isTrusted = false) =>
            throttle.WaitOfAsync(Somebody(realm, number), isTrusted, Ct);
        var failures = 0;
        while (await WaitOfAsync(attacked, 60_000) == TimeSpan.Zero && failures < 50_000)
            await throttle.CountAsync(Somebody(attacked, failures++), Ct);

        Assert.InRange(failures, 1_000, 49_999);
        Assert.NotEqual(TimeSpan.Zero, await WaitOfAsync(attacked, 60_001));
        Assert.Equal(TimeSpan.Zero, await WaitOfAsync(attacked, 60_001, isTrusted: true));
        foreach (var number in new[] { 0, 60_000 })
            Assert.Equal(TimeSpan.Zero, await WaitOfAsync(other, number));
    }
}

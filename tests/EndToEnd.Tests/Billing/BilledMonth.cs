using System.Text.Json.Nodes;
using Crayon.EndToEnd.Tests.Running;

namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>All that looks at one run whose month was billed.</summary>
[CollectionDefinition(Name)]
public sealed class OnBilledMonth : ICollectionFixture<BilledMonth>
{
    /// <summary>The collection's name.</summary>
    public const string Name = nameof(OnBilledMonth);
}

/// <summary>
/// A month of business at three storefronts and its billing, killed in each part of it; the run lives on for what is
/// looked at afterwards.
/// </summary>
public sealed class BilledMonth(PreparedData data) : IAsyncLifetime
{
    /// <summary>An invoice for each account, and one for each reseller.</summary>
    public const int Invoices = (3 * Storefront.Accounts) + 2;

    private const string Drawn = "SELECT count(DISTINCT DocumentId) FROM platform_DocumentFile";
    private const string Mailed = "SELECT count(*) FROM platform_DocumentDelivery WHERE State = 'Sent'";

    private Random random = new();
    private HttpClient? http;
    private HuntedLocal? local;

    internal int Seed { get; } = Environment.TickCount;

    internal HuntedLocal Local => local ?? throw new InvalidOperationException("The run was not started.");

    /// <summary>Where billing was to be killed and was over first.</summary>
    internal IReadOnlyList<string> Missed { get; private set; } = [];

    internal DateOnly Month { get; private set; }

    internal Dictionary<string, IReadOnlyList<Guid>> Accounts { get; } = [];

    /// <summary>When the month's drafts close.</summary>
    internal DateTimeOffset Closing => Start.AddMonths(1).AddDays(4);

    private DateTimeOffset Start => new(Month, TimeOnly.MinValue, TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        random = new Random(Seed);
        var setup = await data.CopyAsync();
        local = new HuntedLocal(setup with
        {
            Variables = new Dictionary<string, string> { ["CRAYON_RATE_LIMIT"] = "off" },
        }, random);
        http = Running.Shop.Http(setup.Port);
        await LiveAsync(ct);
        await BillAsync(ct);
        Missed = [.. Local.Missed];
    }

    internal Shop Shop(string slug, string suffix) => Running.Shop.Of(http!, Local.Demo, slug, suffix);

    internal Shop Staff() => new(http!, Local.Demo["admin"]!, Local.Demo["admin"]!["clients"]![0]!);

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (local is not null) await local.DisposeAsync();
    }

    // All is bought on the first of a month, some is added on the 16th, and used; then the month passes.
    private async Task LiveAsync(CancellationToken ct)
    {
        await Local.ReadyAsync(ct);
        using var provider = new Provider(Local.Demo);
        var now = (await provider.ControlAsync("/_sim/clock", null, ct))["now"]!.GetValue<DateTimeOffset>();
        Month = new DateOnly(now.Year, now.Month, 1).AddMonths(1);
        await Local.AdvanceAsync(Start.AddHours(9), ct);
        foreach (var store in Storefront.All)
            Accounts[store.Slug] = await store.BuyAsync(Shop(store.Slug, "-all"), CustomerOf(store.Slug), ct);
        await Local.AdvanceAsync(Start.AddDays(15).AddHours(9), ct);
        foreach (var store in Storefront.All)
        {
            await Storefront.AddSeatsAsync(Shop(store.Slug, "-all"), Accounts[store.Slug][1], ct);
            await store.UseAsync(Shop(store.Slug, "-all"), provider, Month.AddDays(15), ct);
        }
        await Local.AdvanceAsync(Start.AddMonths(1).AddHours(12), ct);
    }

    private async Task BillAsync(CancellationToken ct)
    {
        var (second, fourth, fifth) = (Start.AddMonths(1).AddDays(1).AddHours(6),
            Start.AddMonths(1).AddDays(3).AddHours(20), Closing.AddHours(6));
        using (Local.Database.Slow("INSERT ON platform_Charge", thousands: 2000))
        {
            await Local.StrikeAsync(Phase.Import, async token =>
            {
                using var provider = new Provider(Local.Demo);
                await provider.ControlAsync("/_sim/faults", new JsonObject { ["latencyMs"] = 150 }, token);
                await Local.AdvanceAsync(second, token);
            }, ct);
            await Local.StrikeAsync(Phase.Rating, token => Local.AdvanceAsync(second, token), ct);
            await Local.AdvanceAsync(second, ct);
        }
        await Local.AdvanceAsync(fourth, ct);
        using (Local.Database.Slow("UPDATE ON registry_ClockOffset"))
            await Local.StrikeAsync(Phase.BetweenClocks, token => Local.AdvanceAsync(fifth, token), ct);
        await Local.StrikeAsync(Phase.Finalising(After("SELECT count(*) FROM platform_Invoice"), Invoices),
            token => Local.AdvanceAsync(fifth, token), ct);
        await PaperAsync(fifth, ct);
    }

    private async Task PaperAsync(DateTimeOffset until, CancellationToken ct)
    {
        using (Local.Database.Slow("INSERT ON platform_DocumentFile", thousands: 200))
            await Local.StrikeAsync(Phase.Drawing(After(Drawn), Invoices), async token =>
            {
                await Local.AdvanceAsync(until, token);
                await Local.UntilAsync(Drawn, Invoices, token);
            }, ct);
        using (Local.Database.Slow("UPDATE ON platform_DocumentDelivery", thousands: 200))
            await Local.StrikeAsync(
                Phase.Mailing(After(Mailed), Invoices), token => Local.UntilAsync(Mailed, Invoices, token), ct);
        await Local.AdvanceAsync(until, ct);
        await Local.UntilAsync(Mailed, Invoices, ct);
    }

    // Some more than there are, and so few that others are left.
    private int After(string count)
    {
        var now = (int)Local.Database.Number(count);
        return random.Next(now + 1, Math.Max(now + 2, Invoices - 3));
    }

    internal Guid CustomerOf(string slug) => Local.Demo["tenants"]!.AsArray()
        .Single(row => Storefront.Text(row, "slug") == slug)!["clients"]!.AsArray()
        .Single(row => Storefront.Text(row, "clientId") == $"{slug}-customer")!["customerId"]!.GetValue<Guid>();
}

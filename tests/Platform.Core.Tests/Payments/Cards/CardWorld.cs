using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Jobs;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tests.Ordering;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Crayon.Platform.Core.Tests.Payments.Cards;

/// <summary>A reseller that takes cards over the provider's sandbox, with a customer that is given invoices.</summary>
internal sealed class CardWorld : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider time;

    private CardWorld(PaymentWorld payments, CardSandbox sandbox, FakeTimeProvider time) =>
        (Payments, Sandbox, this.time) = (payments, sandbox, time);

    public PaymentWorld Payments { get; }

    public CardSandbox Sandbox { get; }

    public Shop Shop => Payments.Shop;

    /// <summary>The reseller's connected account.</summary>
    public string Account { get; private set; } = "";

    public static async Task<CardWorld> OpenAsync(
        DatabaseEngine engine, CancellationToken ct, Action<IServiceCollection>? more = null)
    {
        var theirs = new FakeTimeProvider(Start);
        var sandbox = await CardSandbox.StartAsync(theirs, ct);
        var payments = await PaymentWorld.OpenAsync(engine, ct, services =>
        {
            services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
            services.AddCardWork(sandbox.Settings);
            more?.Invoke(services);
        });
        var world = new CardWorld(payments, sandbox, theirs);
        await world.Shop.ReadAsync(db =>
        {
            db.TenantHosts.Add(new TenantHost
            {
                TenantId = world.Shop.North.TenantId, Host = "north.localhost", IsPrimary = true,
            });
            return db.SaveChangesAsync(ct);
        });
        world.Advance(TimeSpan.FromSeconds(2));
        await world.Shop.AsSellerAsync<PaymentAccounts, PaymentAccount>(accounts => accounts.OpenAsync(null, ct));
        await world.WorkAsync(ct);
        world.Account = await world.Shop.ReadAsync(db => db.PaymentAccounts.Select(row => row.ProviderAccountId)
            .SingleAsync(ct)) ?? "";
        return world;
    }

    /// <summary>The customer enters a test card on the provider's page, and it is kept.</summary>
    public async Task<SavedCard> KeepAsync(string card, CancellationToken ct)
    {
        var setup = await Shop.AsCustomerAsync<CardHolders, CardSetup>(holders => holders.StartAsync("/cards", ct));
        await WorkAsync(ct);
        var page = await Shop.ReadAsync(db => db.CardSetups.AsNoTracking().SingleAsync(row => row.Id == setup.Id, ct));
        Assert.Equal(CardSetupStatus.Open, page.Status);
        await Sandbox.ControlAsync($"/_sim/checkout/sessions/{page.ProviderPageId}/enter", new { card });
        await SweepAsync(ct);
        return await Shop.ReadAsync(db => db.SavedCards.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync(ct));
    }

    public Task<CardPayment> StartAsync(
        Invoice invoice, CancellationToken ct, long? minor = null, SavedCard? card = null) =>
        Shop.AsCustomerAsync<PayByCard, CardPayment>(pay => pay.StartAsync(
            invoice.Id, new CardPaymentRequest(
                card?.Id, minor is { } some ? new Money(some, Currency.Eur) : null, "/billing"), ct));

    /// <summary>Accepts a payment and has it worked off.</summary>
    public async Task<CardPayment> PayAsync(
        Invoice invoice, CancellationToken ct, long? minor = null, SavedCard? card = null)
    {
        var accepted = await StartAsync(invoice, ct, minor, card);
        await WorkAsync(ct);
        return await ReadAsync(accepted, ct);
    }

    public Task<CardPayment> ReadAsync(CardPayment payment, CancellationToken ct) =>
        Shop.ReadAsync(db => db.CardPayments.AsNoTracking().SingleAsync(row => row.Id == payment.Id, ct));

    /// <summary>Reads the payment that came of a payment by card.</summary>
    public Task<Payment> RecordedAsync(CardPayment payment, CancellationToken ct) => Shop.ReadAsync(
        db => db.Payments.AsNoTracking().SingleAsync(row => row.Source == $"card:{payment.Id}", ct));

    /// <summary>Looks for events that nobody told, and works them off.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        await Shop.Platform.Services.GetServices<IDueWork>().Single(work => work.Job == "card-events")
            .RunAsync(Payments.Now, ct);
        await WorkAsync(ct);
    }

    public async Task WorkAsync(CancellationToken ct)
    {
        await Shop.WorkAsync(ct);
        Follow();
    }

    public void Advance(TimeSpan by)
    {
        Shop.Platform.Time.Advance(by);
        Follow();
    }

    public async ValueTask DisposeAsync()
    {
        await Payments.DisposeAsync();
        await Sandbox.DisposeAsync();
    }

    // The provider lives by the same real time.
    private void Follow()
    {
        var ahead = Payments.Now - time.GetUtcNow();
        if (ahead > TimeSpan.Zero) time.Advance(ahead);
    }
}

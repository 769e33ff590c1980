using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Idempotency;
using Crayon.Ccp.Simulator.Ordering;
using Crayon.Ccp.Simulator.Promotions;
using Crayon.Ccp.Simulator.ServiceRequests;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Subscriptions.Transitions;
using Crayon.Ccp.Simulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crayon.Ccp.Simulator.Persistence;

/// <summary>Everything the simulator must not forget, in one SQLite file.</summary>
internal sealed class SimulatorDb(DbContextOptions<SimulatorDb> options) : DbContext(options)
{
    public DbSet<StoredSetting> Settings => Set<StoredSetting>();
    public DbSet<RequestRecord> Requests => Set<RequestRecord>();
    public DbSet<PriceChange> PriceChanges => Set<PriceChange>();
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Cart> Carts => Set<Cart>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<Transition> Transitions => Set<Transition>();
    public DbSet<Promotion> Promotions => Set<Promotion>();
    public DbSet<ServiceRequest> ServiceRequests => Set<ServiceRequest>();
    public DbSet<BillingInvoice> BillingInvoices => Set<BillingInvoice>();
    public DbSet<BilledLine> BilledLines => Set<BilledLine>();
    public DbSet<BillingAdjustment> BillingAdjustments => Set<BillingAdjustment>();
    public DbSet<UsageReading> UsageReadings => Set<UsageReading>();
    public DbSet<WebhookRegistration> WebhookRegistrations => Set<WebhookRegistration>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SimulatorDb).Assembly);

    // SQLite compares numbers in order, and text with offsets not.
    private sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

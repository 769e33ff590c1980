namespace Crayon.EndToEnd.Tests.Billing;

/// <summary>A part of the work in which the process is to die, told by what its database shows.</summary>
/// <param name="Name">For the report.</param>
/// <param name="IsNow">Whether the work is in this part.</param>
/// <param name="WithinMs">The kill comes at a random moment up to so long after that was seen.</param>
internal sealed record Phase(string Name, Func<RunDatabase, bool> IsNow, int WithinMs)
{
    // How many ticks the provider's clock is ahead of the platform's.
    private const string ProviderAhead = "SELECT (SELECT CAST(Value AS INTEGER) FROM ccp.Settings "
        + "WHERE Name = 'clock.offsetTicks') - OffsetTicks FROM registry_ClockOffset";

    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    private const string OpenPayment =
        "FROM platform_CardPayment WHERE InvoiceId = $of COLLATE NOCASE AND PaymentId IS NULL";

    private const string Charged =
        "(SELECT Id FROM stripe.Objects WHERE Type = 'payment_intent' AND Json LIKE '%\"status\":\"succeeded\"%')";

    private const string Heard =
        "(SELECT ObjectId FROM platform_CardEvent WHERE Name = 'payment_intent.succeeded')";

    /// <summary>The provider has moved on in time and the platform has not.</summary>
    public static readonly Phase BetweenClocks = new("between the clocks",
        db => db.Number(ProviderAhead) > Together.Ticks, 150);

    public static readonly Phase Import = new("import", db => db.Number(
        "SELECT count(*) FROM platform_ProviderInvoice WHERE CompletedAt IS NULL") > 0, 150);

    // Only once all of the provider's invoices are in: between two of them nothing is rated yet.
    public static readonly Phase Rating = new("rating", db => db.Number(
        "SELECT (SELECT count(*) FROM ccp.BillingInvoices) - count(*) FROM platform_ProviderInvoice "
        + "WHERE CompletedAt IS NOT NULL") == 0 && db.Number(
        "SELECT count(*) FROM platform_ProviderInvoice WHERE RatedAt IS NULL") > 0, 250);

    /// <summary>So many invoices have been issued, and not all.</summary>
    public static Phase Finalising(int issued, int all) => new($"finalisation after {issued} of {all}", db =>
        Within(db.Number("SELECT count(*) FROM platform_Invoice"), issued, all), 20);

    public static Phase Drawing(int drawn, int all) => new($"documents after {drawn} of {all}", db =>
        Within(db.Number("SELECT count(DISTINCT DocumentId) FROM platform_DocumentFile"), drawn, all), 40);

    public static Phase Mailing(int sent, int all) => new($"mails after {sent} of {all}", db =>
        Within(db.Number("SELECT count(*) FROM platform_DocumentDelivery WHERE State = 'Sent'"), sent, all), 10);

    /// <summary>A charge for an invoice was asked for and has not come out.</summary>
    public static Phase Charging(Guid invoice) => new("charge", db => db.Number(
        $"SELECT count(*) {OpenPayment} AND SentAt IS NOT NULL AND Status = 'Processing'", $"{invoice}") > 0, 250);

    /// <summary>The provider has charged what the holder agreed to, and we have not been told.</summary>
    public static Phase Telling(Guid invoice) => new("delivery of a payment's event", db => db.Number(
        $"SELECT count(*) {OpenPayment} AND ProviderChargeId IN {Charged} "
        + $"AND ProviderChargeId NOT IN {Heard}", $"{invoice}") > 0, 100);

    /// <summary>We have been told, and it is not recorded.</summary>
    public static Phase Told(Guid invoice) => new("work on a payment's event", db => db.Number(
        $"SELECT count(*) {OpenPayment} AND ProviderChargeId IN {Heard}",
        $"{invoice}") > 0, 250);

    /// <summary>We have been told of a dispute, and it is not recorded.</summary>
    public static readonly Phase Disputing = new("work on a dispute's event", db => db.Number(
        "SELECT count(*) FROM platform_CardEvent WHERE Name = 'charge.dispute.created' AND ObjectId NOT IN "
        + "(SELECT ProviderDisputeId FROM platform_CardDispute)") > 0, 250);

    private static bool Within(long now, int from, int all) => now >= from && now < all;
}

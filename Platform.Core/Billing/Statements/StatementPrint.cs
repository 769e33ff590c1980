using Crayon.Platform.Core.Billing.Documents;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Pricing.Calculation.Periods;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>
/// Has statements drawn as PDF: in the seller's theme, and in the language of the buyer where it is a tenant, else in
/// the seller's.
/// </summary>
public sealed class StatementPrint(PlatformDbContext db, TenantRegistry registry, DrawingClient? drawing = null)
{
    /// <summary>The PDF, refused for too many lines; null where drawing is not set up or does not answer now.</summary>
    public async Task<byte[]?> DrawAsync(Statement statement, StatementParty party, CancellationToken ct)
    {
        if (statement.Accounts.Sum(account => account.Lines.Count) > StatementDocument.MostLines)
            throw new DomainRuleException(
                BillingRefusals.StatementInvalid, $"More than {StatementDocument.MostLines} lines are not drawn.");
        if (drawing is null) return null;
        var document = await DocumentAsync(statement, party, ct);
        try
        {
            return await drawing.DrawAsync(document, ct);
        }
        catch (Exception silence) when (
            silence is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            return null;
        }
    }

    // The parties as on the latest invoice: who may read that may read them, and both are as the buyer knows them.
    private async Task<StatementDocument> DocumentAsync(
        Statement statement, StatementParty party, CancellationToken ct)
    {
        var (buyer, customer) = party;
        var last = await db.Invoices.AsNoTracking()
            .Where(row => row.BuyerTenantId == buyer && row.CustomerId == customer)
            .OrderByDescending(row => row.IssuedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(ct);
        var reader = await TenantAsync(buyer, ct);
        var seller = customer is not null
            ? reader
            : await TenantAsync(last?.SellerTenantId ?? reader.ParentId ?? buyer, ct);
        return new StatementDocument
        {
            Language = reader.Settings.Language, Theme = seller.Settings.Theme, Brand = seller.Name,
            Period = new DocumentPeriod(statement.From, statement.To),
            Seller = last is null ? PartyOf(seller) : InvoiceContent.PartyOf(last.Seller),
            Buyer = last is null ? await BuyerAsync(party, reader, ct) : InvoiceContent.PartyOf(last.Buyer),
            Accounts = [.. statement.Accounts.Select(SheetOf)],
        };
    }

    private async Task<DocumentParty> BuyerAsync(StatementParty party, RegisteredTenant reader, CancellationToken ct)
    {
        if (party.Customer is not { } id) return PartyOf(reader);
        var found = await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
            .SingleAsync(row => row.CustomerId == id, ct);
        return new DocumentParty(found.Name, found.CountryCode);
    }

    private static DocumentParty PartyOf(RegisteredTenant tenant) =>
        new(tenant.Name, tenant.Settings.SellerCountry ?? tenant.Settings.Market);

    private async Task<RegisteredTenant> TenantAsync(TenantId id, CancellationToken ct) =>
        await registry.FindAsync(id, ct)
            ?? throw new InvalidOperationException($"The tenant {id} is not in the registry.");

    private static StatementSheet SheetOf(StatementAccount account)
    {
        var currency = Currency.Of(account.Currency);
        Money Amount(long minor) => new(minor, currency);
        return new StatementSheet(
            Amount(account.OpeningMinor), Amount(account.ClosingMinor),
            [.. account.WithBalances().Select(row => new StatementRow(
                UtcDay.Of(row.Line.At), row.Line.Event, Amount(row.Line.Minor), Amount(row.BalanceMinor))
            {
                Number = row.Line.Number, Text = row.Line.Text,
            })])
        {
            Overdue = [.. account.Ageing.Overdue.Select(Amount)], OnAccount = Amount(account.Ageing.OnAccountMinor),
        };
    }
}

using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Payments.Dunning;

/// <summary>Tells a buyer of what is done about an invoice, in the unit of work that does it.</summary>
public sealed class DunningMail(PlatformDbContext db, MailQueue mails, TenantRegistry registry, PublicEndpoint outside)
{
    /// <summary>Tells of a step; null where the buyer has no address.</summary>
    /// <param name="file">The case with its invoice.</param>
    /// <param name="template">One of <see cref="MailTemplates"/>.</param>
    /// <param name="until">The day that matters: when it was due, or when what is announced happens.</param>
    /// <param name="ct">Cancels.</param>
    internal async Task<MailId?> TellAsync(
        DunningFile file, string template, DateTimeOffset until, CancellationToken ct)
    {
        var invoice = file.Invoice;
        var customer = invoice.CustomerId is { } id
            ? await db.Customers.IgnoreQueryFilters([QueryFilters.Deleted]).AsNoTracking()
                .FirstOrDefaultAsync(row => row.CustomerId == id, ct)
            : null;
        if ((invoice.Buyer.Email ?? customer?.Email) is not { Length: > 0 } address) return null;
        var reader = await registry.FindAsync(invoice.BuyerTenantId, ct)
            ?? throw new InvalidOperationException("The invoice's tenant is not in the registry.");
        var content = new MailContent
        {
            Template = template, Link = new Uri(outside.OriginOf(reader.PrimaryHost)),
            Values = ValuesOf(file, isAsking: template != MailTemplates.AccountRestored),
            Times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["until"] = until },
        };
        return mails.Add(
            db, new NewMail(invoice.SellerTenantId, new MailRecipient(address, invoice.Buyer.Name), content)
        {
            Customer = invoice.CustomerId, Language = reader.Settings.Language,
        });
    }

    private static Dictionary<string, string> ValuesOf(DunningFile file, bool isAsking)
    {
        var invoice = file.Invoice;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = invoice.Number,
            ["total"] = new Money(file.OwedMinor, Currency.Of(invoice.Currency)).ToString(),
        };
        if (!isAsking || invoice.PayTo is not { } account) return values;
        (values["holder"], values[MailContent.Account]) = (account.Holder, account.Shown());
        return values;
    }
}

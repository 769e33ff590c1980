using System.Globalization;
using Crayon.Platform.Core.Mail;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>Tells a customer of a deadline, in the unit of work that notes it.</summary>
public sealed class DeadlineMail(PlatformDbContext db, MailQueue mails, TenantRegistry registry, PublicEndpoint outside)
{
    /// <summary>Asks whether a subscription is to go on.</summary>
    public Task AskAsync(AccountSubscription row, CancellationToken ct) =>
        SendAsync(row, MailTemplates.RenewalQuestion, row.Quantity, row.EndDate, ct);

    /// <summary>Tells of the end of a term.</summary>
    public Task TellOfEndAsync(AccountSubscription row, CancellationToken ct) => SendAsync(
        row, row.AutoRenew ? MailTemplates.RenewalNotice : MailTemplates.LapseNotice,
        row.NextTerm?.Quantity ?? row.Quantity, row.EndDate, ct);

    /// <summary>Tells that seats can be returned for a day more.</summary>
    public Task TellOfWindowAsync(
        AccountSubscription row, SubscriptionSeatBatch batch, CancellationToken ct) =>
        SendAsync(row, MailTemplates.WindowCloses, batch.Quantity, batch.RefundableUntil, ct);

    /// <summary>Tells that a hold turns the renewal off at an instant.</summary>
    public Task TellOfHoldAsync(AccountSubscription row, DateTimeOffset stops, CancellationToken ct) =>
        SendAsync(row, MailTemplates.HoldNotice, row.Quantity, stops, ct);

    /// <summary>Tells what a seat costs from the next term on, before and after, minor units.</summary>
    public Task TellOfPriceAsync(AccountSubscription row, (long Former, long Next) price, CancellationToken ct)
    {
        var currency = Currency.Of(row.Currency);
        return SendAsync(row, MailTemplates.PriceChange, row.NextTerm?.Quantity ?? row.Quantity, row.EndDate, ct,
            ("former", new Money(price.Former, currency).ToString()),
            ("price", new Money(price.Next, currency).ToString()));
    }

    /// <summary>Tells that the plan is no longer sold.</summary>
    public Task TellOfWithdrawalAsync(AccountSubscription row, CancellationToken ct) =>
        SendAsync(row, MailTemplates.PlanWithdrawn, row.NextTerm?.Quantity ?? row.Quantity, row.EndDate, ct);

    private async Task SendAsync(
        AccountSubscription row, string template, int seats, DateTimeOffset at, CancellationToken ct,
        params (string Name, string Value)[] more)
    {
        var address = await db.Accounts.Where(found => found.Id == row.AccountId).Select(found => found.Email)
            .FirstOrDefaultAsync(ct);
        var customer = await db.Customers.AsNoTracking().SingleAsync(found => found.CustomerId == row.CustomerId, ct);
        var tenant = await registry.FindAsync(row.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        var service = await db.Services.Where(found => found.Id == row.ServiceId).Select(found => found.ServiceName)
            .SingleAsync(ct);
        var content = new MailContent
        {
            Template = template,
            Link = new Uri(outside.OriginOf(tenant.PrimaryHost)),
            Values = new Dictionary<string, string>(
                more.Select(value => KeyValuePair.Create(value.Name, value.Value)), StringComparer.Ordinal)
            {
                ["service"] = row.FriendlyName is { } name ? $"{service} ({name})" : service,
                ["seats"] = seats.ToString(CultureInfo.InvariantCulture),
            },
            Times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["until"] = at },
        };
        mails.Add(db, new NewMail(row.TenantId, new MailRecipient(address ?? customer.Email, customer.Name), content)
        {
            Customer = row.CustomerId,
        });
    }
}

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

    private async Task SendAsync(
        AccountSubscription row, string template, int seats, DateTimeOffset at, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().SingleAsync(found => found.CustomerId == row.CustomerId, ct);
        var tenant = await registry.FindAsync(row.TenantId, ct)
            ?? throw new InvalidOperationException("The subscription's tenant is not in the registry.");
        var service = await db.Services.Where(found => found.Id == row.ServiceId).Select(found => found.ServiceName)
            .SingleAsync(ct);
        var content = new MailContent
        {
            Template = template,
            Link = new Uri(outside.OriginOf(tenant.PrimaryHost)),
            Values = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["service"] = row.FriendlyName is { } name ? $"{service} ({name})" : service,
                ["seats"] = seats.ToString(CultureInfo.InvariantCulture),
            },
            Times = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal) { ["until"] = at },
        };
        mails.Add(db, new NewMail(row.TenantId, new MailRecipient(customer.Email, customer.Name), content)
        {
            Customer = row.CustomerId,
        });
    }
}

using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Ordering;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>Asks for what a customer has running at the provider, and confirms what of it is to be ours.</summary>
public sealed class AdoptBusiness(PlatformDbContext db, TimeProvider time)
{
    /// <summary>The rows that it works on.</summary>
    public PlatformDbContext Db => db;

    /// <summary>
    /// Has the provider read, for an account of a customer that the scope sees. Refused until the customer's link is
    /// confirmed: before, nothing is read.
    /// </summary>
    public async Task<Adoption> AskAsync(CustomerId customerId, AccountId account, CancellationToken ct)
    {
        var customer = await db.Customers.AsNoTracking().FirstOrDefaultAsync(row => row.CustomerId == customerId, ct)
            ?? throw NotFound();
        if (!await db.Accounts.AnyAsync(row => row.Id == account && row.CustomerId == customerId, ct)) throw NotFound();
        if (customer.ProviderLink != ProviderLinkState.Linked)
            throw new DomainRuleException(
                OrderRefusals.CustomerNotLinked, "The customer is not confirmed by our supplier yet.");
        var adoption = new Adoption
        {
            TenantId = customer.TenantId, CustomerId = customerId, AccountId = account,
        };
        db.Adoptions.Add(adoption);
        await PostAsync(adoption, "adoption.asked", ct);
        return adoption;
    }

    /// <summary>
    /// Confirms what was found: all of it, or the subscriptions named by the provider's ids. What is not any more as it
    /// was shown is left, and shown anew.
    /// </summary>
    public async Task ConfirmAsync(Adoption adoption, IReadOnlyCollection<string>? named, CancellationToken ct)
    {
        if (adoption.Status is AdoptionStatus.Reading or AdoptionStatus.Adopting)
            throw new DomainRuleException(AdoptionRefusals.NotReady, "What was asked for is still under way.");
        var open = adoption.Lines.Where(line => line.State == AdoptionLineState.Found).ToList();
        var chosen = named is null
            ? open
            : open.Where(line => named.Contains(line.ProviderSubscriptionId, StringComparer.Ordinal)).ToList();
        if (chosen.Count == 0 || chosen.Count < named?.Distinct(StringComparer.Ordinal).Count())
            throw new DomainRuleException(
                AdoptionRefusals.NotOpen, "What is to be adopted was not found, or has been adopted already.");
        foreach (var line in chosen) (line.State, line.Obstacle) = (AdoptionLineState.Confirmed, null);
        (adoption.Status, adoption.ConfirmedBy) = (AdoptionStatus.Adopting, db.Scope.Actor.Id);
        await PostAsync(adoption, "adoption.confirmed", ct);
    }

    private Task PostAsync(Adoption adoption, string action, CancellationToken ct)
    {
        OutboxPost.Add(db, time, OutboxTopics.AdoptBusiness, adoption, adoption.Id.Value);
        AuditLog.Record(db, time, new AuditEntry(action, "adoption", adoption.Id.ToString())
        {
            Customer = adoption.CustomerId,
        });
        return db.SaveChangesAsync(ct);
    }

    private static DomainRuleException NotFound() =>
        new(AdoptionRefusals.NotFound, "There is no such customer or account.");
}

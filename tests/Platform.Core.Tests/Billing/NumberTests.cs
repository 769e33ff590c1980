using System.Collections.Concurrent;
using Crayon.Platform.Core.Billing;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>Numbers without a gap and without a duplicate, whoever issues at once and whatever fails.</summary>
public sealed class NumberTests
{
    private static readonly DateTimeOffset First = new(2022, 1, 10, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task N1_Fifty_at_once_of_which_five_fail_leave_no_gap_and_the_retry_continues(DatabaseEngine engine)
    {
        var doom = new Doom();
        await using var world = await BillingWorld.OpenAsync(
            engine, Ct, services => services.AddSingleton<IInterceptor>(doom));
        // Fifty months of one customer.
        await world.AddAsync(Enumerable.Range(0, 50).Select(month => world.ACharge(First.AddMonths(month), 1, 31)), Ct);
        await world.PlanAsync(Ct);
        var drafts = await world.Shop.ReadAsync(db => db.InvoiceDrafts.Where(row => row.Kind == InvoiceKind.Retail)
            .Select(row => row.Id).ToListAsync(Ct));
        Assert.Equal(50, drafts.Count);
        foreach (var doomed in Random.Shared.GetItems(drafts.ToArray(), 50).Distinct().Take(5))
            doom.Over[doomed] = Random.Shared.Next(2) == 0;

        await Task.WhenAll(drafts.Select(IssueAsync));
        Assert.Equal(Enumerable.Range(1, 45), await NumbersAsync(world));
        doom.Over.Clear();
        await Task.WhenAll(drafts.Select(IssueAsync));
        Assert.Equal(Enumerable.Range(1, 50), await NumbersAsync(world));
        Assert.Equal(50, await world.Shop.ReadAsync(db => db.InvoiceLines.CountAsync(Ct)));

        async Task IssueAsync(DocumentId id)
        {
            try
            {
                await world.IssueAsync(id, Ct);
            }
            catch (Exception end) when (end is DoomException || end.InnerException is DoomException)
            {
                // In the middle of its transaction: the number is given, and the invoice stored or just about to be.
            }
        }
    }

    private static async Task<List<int>> NumbersAsync(BillingWorld world)
    {
        var numbers = await world.Shop.ReadAsync(db => db.Invoices.Where(row => row.Kind == InvoiceKind.Retail)
            .Select(row => row.Number).ToListAsync(Ct));
        Assert.All(numbers, number => Assert.StartsWith("NW-2026-", number, StringComparison.Ordinal));
        return [.. numbers.Select(number =>
            int.Parse(number[8..], System.Globalization.CultureInfo.InvariantCulture)).Order()];
    }

    private sealed class Doom : SaveChangesInterceptor
    {
        /// <summary>Whom it strikes, and whether before or after the invoice is stored.</summary>
        public ConcurrentDictionary<DocumentId, bool> Over { get; } = new();

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result,
            CancellationToken cancellationToken = default) =>
            Strikes(eventData, before: true) ? throw new DoomException() : ValueTask.FromResult(result);

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
            Strikes(eventData, before: false) ? throw new DoomException() : ValueTask.FromResult(result);

        private bool Strikes(DbContextEventData data, bool before) => data.Context!.ChangeTracker.Entries<Invoice>()
            .Any(entry => Over.TryGetValue(entry.Entity.Id, out var early) && early == before);
    }

    private sealed class DoomException() : Exception("Cut off.");
}

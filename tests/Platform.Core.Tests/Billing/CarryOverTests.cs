using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Billing.Invoicing;
using Crayon.Platform.Core.Persistence;
using Crayon.Testing;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Tests.Billing;

/// <summary>Drafts on which more is given back than charged, and what lines say.</summary>
public sealed class CarryOverTests
{
    private static readonly DateTimeOffset First = new(2022, 1, 10, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachEngine]
    public async Task What_is_owed_to_the_buyer_goes_to_the_next_month(DatabaseEngine engine)
    {
        await using var world = await BillingWorld.OpenAsync(engine, Ct);
        var before = world.ACharge(First, 1, 31); // of before there were charges
        await world.AddAsync(
            [world.ACharge(First, 1, 31, creditOf: before), world.ACharge(First.AddMonths(1), 2, 31)], Ct);
        await world.PlanAsync(Ct);
        foreach (var id in await DraftsAsync(world, 202201)) Assert.False(await world.IssueAsync(id, Ct));
        // At once, so that the next month takes it along though it is issued in the same run.
        Assert.Empty(await DraftsAsync(world, 202201));
        foreach (var id in await DraftsAsync(world, 202202)) Assert.True(await world.IssueAsync(id, Ct));
        var invoices = await world.Shop.ReadAsync(db => db.Invoices.AsNoTracking().OrderBy(row => row.Kind)
            .ToListAsync(Ct));
        // 2 × 12.58 less 12.58, and 2 × 11.23 less 11.23.
        Assert.Equal([(InvoiceKind.Retail, 202202, 1258L), (InvoiceKind.Wholesale, 202202, 1123L)],
            invoices.Select(row => (row.Kind, row.Month, row.NetMinor)));
        Assert.All(invoices, row => Assert.Equal(2, row.LineCount));
    }

    [Fact]
    public void Every_language_has_words_for_every_kind_of_line()
    {
        foreach (var words in LineWords.Languages)
            Assert.All(Enum.GetValues<ChargeKind>(), kind => Assert.NotEmpty(words.Say(kind)));
        Assert.Equal("eerste periode", LineWords.For("nl-NL").Say(ChargeKind.New));
        Assert.Equal("first period", LineWords.For("fi").Say(ChargeKind.New));
        Assert.NotEqual(LineWords.For("ja").GivenBack, LineWords.For("en").GivenBack);
    }

    private static Task<List<Core.Billing.DocumentId>> DraftsAsync(BillingWorld world, int month) =>
        world.Shop.ReadAsync(db => db.InvoiceDrafts.Where(row => row.Month == month && !row.IsIssued)
            .Select(row => row.Id).ToListAsync(Ct));
}

using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>What a card's holder wants back: withheld by the card provider, and no longer the buyer's.</summary>
internal sealed class DisputeEntries(PlatformDbContext db) : RowEntries<CardDispute, CardDisputeId>(
    db, new(row => row.OpenedAt, row => row.Id, CardDisputeId.From, id => id.Value))
{
    public override string Name => "disputes";

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<CardDispute> rows, CancellationToken ct) => PaymentAccounts.GivenBackAsync(
        Db, [.. rows.Select(row => MoneyBack.Of(row, row.OpenedAt, "payment.disputed", 1))], ct);
}

/// <summary>What the seller was found right about, and is paid again.</summary>
internal sealed class WonDisputeEntries(PlatformDbContext db) : RowEntries<CardDispute, CardDisputeId>(
    db, new(row => row.EndedAt ?? row.OpenedAt, row => row.Id, CardDisputeId.From, id => id.Value))
{
    public override string Name => "disputes-won";

    protected override IQueryable<CardDispute> Rows() => base.Rows().Where(row => row.Status == DisputeStatus.Won);

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<CardDispute> rows, CancellationToken ct) => PaymentAccounts.GivenBackAsync(
        Db, [.. rows.Select(row => MoneyBack.Of(row, row.EndedAt ?? row.OpenedAt, "payment.dispute-won", -1))], ct);
}

using Crayon.Platform.Core.Exports.Tables;
using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Rows;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Exports.Journal;

/// <summary>What was received: it is the buyer's until it is laid against an invoice.</summary>
internal sealed class PaymentEntries(PlatformDbContext db) : RowEntries<Payment, PaymentId>(db, PaymentTable.Walk)
{
    public override string Name => "payments";

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<Payment> rows, CancellationToken ct) => Task.FromResult<IReadOnlyList<JournalEntry>>(
    [
        .. rows.Select(row => new JournalEntry(row.ReceivedAt, "payment.received", row.Id.Value, row)
        {
            Currency = row.Currency, Text = row.Reference,
            Postings =
            [
                new(PaymentAccounts.Of(row), row.AmountMinor), new(JournalAccount.BuyerBalance, -row.AmountMinor),
            ],
        }),
    ]);
}

/// <summary>What was laid against invoices, or taken off them again.</summary>
internal sealed class AllocationEntries(PlatformDbContext db) : RowEntries<PaymentAllocation, Guid>(
    db, new(row => row.At, row => row.Id, id => id, id => id))
{
    public override string Name => "allocations";

    protected override async Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<PaymentAllocation> rows, CancellationToken ct)
    {
        var invoices = await InvoicesAsync(rows.Select(row => row.InvoiceId), ct);
        return
        [
            .. rows.Select(row => About(invoices[row.InvoiceId], (row.At, "payment.allocated", row.Id),
            [
                new(JournalAccount.BuyerBalance, row.AmountMinor), new(JournalAccount.Receivable, -row.AmountMinor),
            ])),
        ];
    }
}

/// <summary>What was given up of invoices, or came after all.</summary>
internal sealed class WriteOffEntries(PlatformDbContext db) : RowEntries<WriteOff, Guid>(
    db, new(row => row.At, row => row.Id, id => id, id => id))
{
    public override string Name => "write-offs";

    protected override async Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<WriteOff> rows, CancellationToken ct)
    {
        var invoices = await InvoicesAsync(rows.Select(row => row.InvoiceId), ct);
        return
        [
            .. rows.Select(row => About(invoices[row.InvoiceId],
                (row.At, row.AmountMinor < 0 ? "invoice.write-off-taken-back" : "invoice.written-off", row.Id),
                [
                    new(JournalAccount.WrittenOff, row.AmountMinor), new(JournalAccount.Receivable, -row.AmountMinor),
                ]) with { Text = row.Reason }),
        ];
    }
}

/// <summary>What was given back, from the moment it was set aside.</summary>
internal sealed class RefundEntries(PlatformDbContext db) : RowEntries<PaymentRefund, RefundId>(
    db, new(row => row.RequestedAt, row => row.Id, RefundId.From, id => id.Value))
{
    public override string Name => "refunds";

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<PaymentRefund> rows, CancellationToken ct) =>
        PaymentAccounts.GivenBackAsync(
            Db, [.. rows.Select(row => MoneyBack.Of(row, row.RequestedAt, "payment.refunded", 1))], ct);
}

/// <summary>What could not be given back, and is the buyer's again.</summary>
internal sealed class ReturnedRefundEntries(PlatformDbContext db) : RowEntries<PaymentRefund, RefundId>(
    db, new(row => row.EndedAt ?? row.RequestedAt, row => row.Id, RefundId.From, id => id.Value))
{
    public override string Name => "refunds-returned";

    protected override IQueryable<PaymentRefund> Rows() => base.Rows().Where(row => row.Status == RefundStatus.Failed);

    protected override Task<IReadOnlyList<JournalEntry>> EntriesAsync(
        IReadOnlyList<PaymentRefund> rows, CancellationToken ct) => PaymentAccounts.GivenBackAsync(
        Db,
        [.. rows.Select(row => MoneyBack.Of(row, row.EndedAt ?? row.RequestedAt, "payment.refund-returned", -1))], ct);
}

/// <summary>The accounts of money that was received.</summary>
internal static class PaymentAccounts
{
    public static JournalAccount Of(Payment payment) => payment.Method switch
    {
        PaymentMethod.Bank => JournalAccount.Bank,
        PaymentMethod.Card => JournalAccount.Card,
        _ => JournalAccount.OtherMoney,
    };

    /// <summary>The entries of money that went back, or, below zero, of its return.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> GivenBackAsync(
        PlatformDbContext db, IReadOnlyList<MoneyBack> moves, CancellationToken ct)
    {
        var ids = moves.Select(move => move.Payment).Distinct().ToList();
        var payments = await db.Payments.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, ct);
        return
        [
            .. moves.Select(move => new JournalEntry(move.At, move.Event, move.Id, move.Trade)
            {
                Currency = payments[move.Payment].Currency, Text = move.Reason,
                Postings =
                [
                    new(JournalAccount.BuyerBalance, move.Minor), new(Of(payments[move.Payment]), -move.Minor),
                ],
            }),
        ];
    }
}

/// <summary>Money of a payment that went back.</summary>
internal sealed record MoneyBack(DateTimeOffset At, string Event, Guid Id, ICustomerTrade Trade)
{
    public required PaymentId Payment { get; init; }

    /// <summary>Minor units; below zero where it came again.</summary>
    public required long Minor { get; init; }

    /// <summary>What somebody wrote on it.</summary>
    public required string Reason { get; init; }

    public static MoneyBack Of(PaymentRefund row, DateTimeOffset at, string what, int sign) =>
        new(at, what, row.Id.Value, row)
        {
            Payment = row.PaymentId, Minor = sign * row.AmountMinor, Reason = row.Reason,
        };

    public static MoneyBack Of(CardDispute row, DateTimeOffset at, string what, int sign) =>
        new(at, what, row.Id.Value, row)
        {
            Payment = row.PaymentId, Minor = sign * row.WithheldMinor, Reason = row.Reason,
        };
}

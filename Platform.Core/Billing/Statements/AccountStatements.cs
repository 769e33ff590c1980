using Crayon.Platform.Core.Payments;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Billing.Statements;

/// <summary>
/// States accounts, as far as the scope sees: documents and money by their own dates, not by what was laid against
/// what.
/// </summary>
public sealed class AccountStatements(PlatformDbContext db)
{
    /// <summary>The most days of a statement.</summary>
    public const int MostDays = 366;

    /// <summary>The account of a buyer within some days; refused where they are none or too many.</summary>
    public async Task<Statement> OfAsync(StatementParty party, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
            throw new DomainRuleException(
                BillingRefusals.StatementInvalid, $"A statement is over 1 to {MostDays} days.");
        var (start, end) = (StartOf(from), StartOf(to.AddDays(1)));
        var opening = new Dictionary<string, long>(StringComparer.Ordinal);
        var lines = new List<Move>();
        foreach (var kind in Moves(party))
        {
            foreach (var sum in await kind.Where(row => row.At < start).GroupBy(row => row.Currency)
                .Select(rows => new { rows.Key, Minor = rows.Sum(row => row.Minor) }).ToListAsync(ct))
                opening[sum.Key] = opening.GetValueOrDefault(sum.Key) + sum.Minor;
            lines.AddRange(await kind.Where(row => row.At >= start && row.At < end).ToListAsync(ct));
        }
        var open = await OpenAsync(party, end, ct);
        var byCurrency = lines.ToLookup(line => line.Currency, StringComparer.Ordinal);
        return new Statement(from, to,
        [
            .. opening.Keys.Union(byCurrency.Select(of => of.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal).Select(currency => AccountOf(
                    (currency, opening.GetValueOrDefault(currency)), LinesOf(byCurrency[currency]),
                    (open[currency], end))),
        ]);
    }

    private static StatementAccount AccountOf(
        (string Currency, long Minor) opening, IReadOnlyList<StatementLine> lines,
        (IEnumerable<Open> Invoices, DateTimeOffset End) left)
    {
        var owed = opening.Minor + lines.Sum(line => line.Minor);
        return new StatementAccount(opening.Currency, opening.Minor, lines)
        {
            Ageing = StatementAgeing.Of(left.Invoices.Select(row => (row.DueAt, row.Minor)), left.End, owed),
        };
    }

    // As it was then: what was laid against an invoice later does not count.
    private async Task<ILookup<string, Open>> OpenAsync(
        StatementParty party, DateTimeOffset end, CancellationToken ct) =>
        (await Of(db.Invoices, party).Where(row => row.IssuedAt < end).Select(row => new Open(
            row.Currency, row.DueAt, row.TotalMinor
                - db.PaymentAllocations.Where(of => of.InvoiceId == row.Id && of.At < end).Sum(of => of.AmountMinor)
                - db.CreditNotes.Where(of => of.InvoiceId == row.Id && of.IssuedAt < end).Sum(of => of.TotalMinor)
                - db.WriteOffs.Where(of => of.InvoiceId == row.Id && of.At < end).Sum(of => of.AmountMinor)))
            .ToListAsync(ct)).Where(row => row.Minor > 0).ToLookup(row => row.Currency, StringComparer.Ordinal);

    private IQueryable<Move>[] Moves(StatementParty party) => [.. Documents(party), .. Money(party)];

    private IQueryable<Move>[] Documents(StatementParty party) =>
    [
        Of(db.Invoices, party).Select(row => new Move
        {
            At = row.IssuedAt, Event = StatementEvent.Invoice, Document = row.Id, Currency = row.Currency,
            Minor = row.TotalMinor, Number = row.Number, Text = null,
        }),
        Of(db.CreditNotes, party).Select(row => new Move
        {
            At = row.IssuedAt, Event = StatementEvent.CreditNote, Document = row.Id, Currency = row.Currency,
            Minor = -row.TotalMinor, Number = row.Number, Text = row.Reason,
        }),
        // Why is the seller's own affair.
        Of(db.WriteOffs, party).Join(db.Invoices, row => row.InvoiceId, of => of.Id, (row, of) => new Move
        {
            At = row.At, Event = StatementEvent.WriteOff, WriteOff = row.Id, Currency = of.Currency,
            Minor = -row.AmountMinor, Number = of.Number, Text = null,
        }),
    ];

    private IQueryable<Move>[] Money(StatementParty party) =>
    [
        Of(db.Payments, party).Select(row => new Move
        {
            At = row.ReceivedAt, Event = StatementEvent.Payment, Payment = row.Id, Currency = row.Currency,
            Minor = -row.AmountMinor, Number = null, Text = row.Reference,
        }),
        Of(db.PaymentRefunds, party).Join(db.Payments, row => row.PaymentId, of => of.Id, (row, of) => new Move
        {
            At = row.RequestedAt, Event = StatementEvent.Refund, Refund = row.Id, Currency = of.Currency,
            Minor = row.AmountMinor, Number = null, Text = row.Reason,
        }),
        Of(db.PaymentRefunds, party).Where(row => row.Status == RefundStatus.Failed && row.EndedAt != null)
            .Join(db.Payments, row => row.PaymentId, of => of.Id, (row, of) => new Move
        {
            At = row.EndedAt ?? row.RequestedAt, Event = StatementEvent.RefundReturned, Refund = row.Id,
            Currency = of.Currency, Minor = -row.AmountMinor, Number = null, Text = row.Reason,
        }),
        Of(db.CardDisputes, party).Join(db.Payments, row => row.PaymentId, of => of.Id, (row, of) => new Move
        {
            At = row.OpenedAt, Event = StatementEvent.Dispute, Payment = row.PaymentId, Currency = of.Currency,
            Minor = row.WithheldMinor, Number = null, Text = row.Reason,
        }),
        Of(db.CardDisputes, party).Where(row => row.Status == DisputeStatus.Won && row.EndedAt != null)
            .Join(db.Payments, row => row.PaymentId, of => of.Id, (row, of) => new Move
        {
            At = row.EndedAt ?? row.OpenedAt, Event = StatementEvent.DisputeWon, Payment = row.PaymentId,
            Currency = of.Currency, Minor = -row.WithheldMinor, Number = null, Text = row.Reason,
        }),
    ];

    private static IQueryable<T> Of<T>(IQueryable<T> rows, StatementParty party) where T : class, ICustomerTrade
    {
        var (buyer, customer) = party;
        return rows.AsNoTracking().Where(row => row.BuyerTenantId == buyer && row.CustomerId == customer);
    }

    private static IReadOnlyList<StatementLine> LinesOf(IEnumerable<Move> moves) =>
    [
        .. moves.OrderBy(move => move.At).ThenBy(move => move.Event).ThenBy(move => move.Id).Select(move =>
            new StatementLine(move.At, move.Event, move.Id, move.Minor) { Number = move.Number, Text = move.Text }),
    ];

    private static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    /// <summary>What is open of an invoice.</summary>
    private sealed record Open(string Currency, DateTimeOffset DueAt, long Minor);

    /// <summary>A row of any kind that moves an account.</summary>
    private sealed class Move
    {
        public required DateTimeOffset At { get; init; }

        public required StatementEvent Event { get; init; }

        public DocumentId? Document { get; init; }

        public PaymentId? Payment { get; init; }

        public RefundId? Refund { get; init; }

        public Guid? WriteOff { get; init; }

        public required string Currency { get; init; }

        public required long Minor { get; init; }

        public required string? Number { get; init; }

        public required string? Text { get; init; }

        public Guid Id => Document?.Value ?? Payment?.Value ?? Refund?.Value ?? WriteOff ?? Guid.Empty;
    }
}

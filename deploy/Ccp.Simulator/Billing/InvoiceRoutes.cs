using System.Globalization;
using System.Text.Json;
using Crayon.Ccp.Simulator.Billing.Usage;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Billing;

/// <summary>
/// GET /v1/invoices?period=YYYY-MM, /v1/invoices/{id}, /v1/invoices/{id}/lineitems?invoiceLineItemType= and
/// /v1/invoices/unbilled/lineitems?period=current,previous&amp;currency=. Lines come in pages of up to 2000.
/// </summary>
internal sealed class InvoiceRoutes(
    BillingMonths months, UsageLines usage, GeneratedMonths generated, SimulatorClock clock)
{
    private const string Path = "/v1/invoices";
    private const string DailyUsage = "usagelineitems";
    private const int LargestPage = 2000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext http, string? period, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(db => ListAsync(db, http, period, ct), ct));
        routes.MapGet(Path + "/{id}", (HttpContext http, string id, WriteGate gate, CancellationToken ct) =>
            gate.ReadAsync(
                async db => await FindAsync(db, http, id, ct) is { } found
                    ? Answer.Ok(InvoiceBody.Of(found, await AdjustmentsAsync(db, found, ct)))
                    : Refusals.NotFound("invoice"),
                ct));
        routes.MapGet(
            Path + "/{id}/lineitems",
            (HttpContext http, string id, InvoiceRoutes self, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(db => self.LinesAsync(db, http, id, ct), ct));
        routes.MapGet(
            Path + "/unbilled/lineitems",
            (HttpContext http, InvoiceRoutes self, WriteGate gate, CancellationToken ct) =>
                gate.ReadAsync(db => self.UnbilledAsync(db, http, ct), ct));
    }

    private static async Task<Answer> ListAsync(SimulatorDb db, HttpContext http, string? period, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(http.Request);
        if (page is null)
            return refusal;
        var query = db.BillingInvoices.Where(i => i.PartnerId == ApiCall.Of(http).PartnerId);
        if (period is not null)
        {
            if (!TryMonth(period, out var month))
                return Refusals.InvalidInput("period must be a month, YYYY-MM.", "period");
            query = query.Where(i => i.Month == month);
        }
        var ids = query.Select(i => i.Id);
        var adjustments = (await db.BillingAdjustments.Where(a => ids.Contains(a.InvoiceId)).ToListAsync(ct))
            .ToLookup(a => a.InvoiceId, StringComparer.Ordinal);
        return await page.ShowAsync(http.Request, query, i => InvoiceBody.Of(i, adjustments[i.Id]), ct);
    }

    private async Task<Answer> LinesAsync(SimulatorDb db, HttpContext http, string id, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(http.Request, LargestPage);
        if (page is null)
            return refusal;
        if (await FindAsync(db, http, id, ct) is not { } invoice)
            return Refusals.NotFound("invoice");
        if (WantsDays(http.Request))
        {
            var business = await BilledBusiness.LoadAsync(db, invoice.PartnerId, invoice.Month, ct);
            var days = Daily(business, invoice.Month, invoice.Month.AddMonths(1))
                .Where(line => line.Currency == invoice.Currency).Select(line => line with { InvoiceNumber = id });
            return Numbered(page, http.Request, [.. days]);
        }
        if (invoice.IsGenerated)
        {
            var sources = await generated.SourcesAsync(db, invoice, ct);
            var count = (int)Math.Min(page.Size + 1L, invoice.LineCount - page.After);
            var lines = generated.Lines(invoice, sources, (int)page.After, count);
            return page.Layout(
                http.Request, invoice.LineCount, [.. lines.Index()], line => page.After + line.Index + 1,
                line => line.Item);
        }
        return await page.ShowAsync(
            http.Request, db.BilledLines.Where(l => l.InvoiceId == id),
            line => JsonSerializer.Deserialize<LineItem>(line.Body, ApiJson.Options), ct);
    }

    private async Task<Answer> UnbilledAsync(SimulatorDb db, HttpContext http, CancellationToken ct)
    {
        var (page, refusal) = Page.Read(http.Request, LargestPage);
        if (page is null)
            return refusal;
        var query = http.Request.Query;
        var wanted = query["period"].ToString() is { Length: > 0 } given ? given.Split(',') : ["current"];
        if (wanted.Except(["current", "previous"], StringComparer.Ordinal).Any())
            return Refusals.InvalidInput("period is current, previous, or both.", "period");
        var (now, partner, currency) = (clock.Now, ApiCall.Of(http).PartnerId, query["currency"].ToString());
        var current = BillingMonths.MonthOf(now.UtcDay());
        var published = await BillingMonths.PublishedAsync(db, ct);
        var lines = new List<LineItem>();
        // The month before is unbilled until its documents are out.
        foreach (var (name, month) in new[] { ("previous", current.AddMonths(-1)), ("current", current) })
        {
            if (month <= published || !wanted.Contains(name, StringComparer.Ordinal)) continue;
            var business = await BilledBusiness.LoadAsync(db, partner, month, ct);
            lines.AddRange(WantsDays(http.Request)
                ? Daily(business, month, now.UtcDay())
                : months.LinesOf(business, month, now));
        }
        return Numbered(
            page, http.Request, [.. lines.Where(line => currency.Length == 0 || line.Currency == currency)]);
    }

    private IEnumerable<LineItem> Daily(BilledBusiness business, DateOnly month, DateOnly until) =>
        business.Subscriptions.SelectMany(billed => usage.Daily(billed, month, until, business.UsageOf(billed)));

    private static Answer Numbered(Page page, HttpRequest request, IReadOnlyList<LineItem> lines)
    {
        var shown = lines.Index().Skip((int)page.After).Take(page.Size + 1).ToList();
        return page.Layout(request, lines.Count, shown, line => line.Index + 1L, line => line.Item);
    }

    private static Task<BillingInvoice?> FindAsync(
        SimulatorDb db, HttpContext http, string id, CancellationToken ct) =>
        db.BillingInvoices.FirstOrDefaultAsync(i => i.Id == id && i.PartnerId == ApiCall.Of(http).PartnerId, ct);

    private static Task<List<BillingAdjustment>> AdjustmentsAsync(
        SimulatorDb db, BillingInvoice invoice, CancellationToken ct) =>
        db.BillingAdjustments.Where(a => a.InvoiceId == invoice.Id).OrderBy(a => a.Seq).ToListAsync(ct);

    private static bool WantsDays(HttpRequest request) =>
        string.Equals(request.Query["invoiceLineItemType"], DailyUsage, StringComparison.OrdinalIgnoreCase);

    private static bool TryMonth(string text, out DateOnly month) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
}

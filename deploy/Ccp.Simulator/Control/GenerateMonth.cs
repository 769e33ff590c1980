using System.Globalization;
using Crayon.Ccp.Simulator.Billing;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>POST /_sim/billing/generated: an invoice of any number of lines over the partner's subscriptions.</summary>
internal static class GenerateMonth
{
    private const int MostLines = 10_000_000;

    internal sealed record Request(string Month, int Lines, string Currency, int Seed = 1);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/billing/generated", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, WriteGate gate, GeneratedMonths generated, SimulatorClock clock,
        CcpSimulatorOptions options, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (body.Lines is < 1 or > MostLines || !DateOnly.TryParseExact(
            body.Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return ControlProblems.Invalid("billing-generated", $"Give a month and 1 to {MostLines} lines.");
        return await gate.RunAsync<IResult>(
            async db =>
            {
                var invoice = new BillingInvoice
                {
                    Id = $"G{await db.BillingInvoices.CountAsync(ct) + 1:D9}",
                    PartnerId = options.ClientId,
                    Month = month,
                    Currency = body.Currency,
                    DocumentType = DocumentTypes.Invoice,
                    IssuedAt = clock.Now.ToWholeSecond(),
                    TotalCharges = 0,
                    LineCount = body.Lines,
                    GeneratorSeed = body.Seed,
                    GeneratedUpTo = await db.Subscriptions.MaxAsync(s => (long?)s.Seq, ct) ?? 0,
                };
                var sources = await generated.SourcesAsync(db, invoice, ct);
                if (sources.Count == 0)
                    return ControlProblems.Invalid("billing-generated", "No subscription is billed in the currency.");
                invoice.TotalCharges = generated.Lines(invoice, sources, 0, body.Lines).Sum(line => line.Subtotal);
                db.BillingInvoices.Add(invoice);
                await db.SaveChangesAsync(ct);
                return Answer.Created(InvoiceBody.Of(invoice, []), $"/v1/invoices/{invoice.Id}");
            },
            afterCommit: null,
            ct);
    }
}

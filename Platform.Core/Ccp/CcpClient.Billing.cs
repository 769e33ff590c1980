using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp;

// What the provider bills.
internal sealed partial class CcpClient
{
    private const int LinesAtOnce = 2000;

    public async Task<IReadOnlyList<CcpInvoice>> ListInvoicesAsync(CancellationToken ct) =>
        [.. (await AllAsync<InvoiceWire>("/v1/invoices", ct)).Select(invoice => invoice.ToInvoice())];

    public async Task<CcpPage<CcpInvoiceLine>> ListInvoiceLinePageAsync(
        string invoiceId, string? continuation, CancellationToken ct)
    {
        var start = FormattableString.Invariant($"/v1/invoices/{Escape(invoiceId)}/lineitems?size={LinesAtOnce}");
        var page = await PageAsync<InvoiceLineWire>(continuation ?? start, ct);
        return new CcpPage<CcpInvoiceLine>([.. page?.Items.Select(line => line.ToLine()) ?? []], page?.Next);
    }
}

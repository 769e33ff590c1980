using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using Crayon.Platform.Core.Ccp.Transport;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp;

// Catalogue, prices, rates.
internal sealed partial class CcpClient
{
    public async IAsyncEnumerable<CcpProduct> ListProductsAsync(
        string market, [EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var page = await ListProductPageAsync(market, next, ct);
            foreach (var product in page.Items) yield return product;
            next = page.Next;
        }
        while (next is not null);
    }

    public async Task<CcpPage<CcpProduct>> ListProductPageAsync(
        string market, string? continuation, CancellationToken ct)
    {
        var page = await PageAsync<ProductWire>(continuation ?? $"/v1/products?country={Escape(market)}&size=200", ct);
        return new CcpPage<CcpProduct>([.. page?.Items.Select(product => product.ToProduct()) ?? []], page?.Next);
    }

    public async Task<CcpPriceSheet?> GetPriceSheetAsync(
        string market, DateOnly effective, string? etag, CancellationToken ct)
    {
        var call = new CcpCall(HttpMethod.Get, $"/v1/pricesheets/{Escape(market)}?effective={Day(effective)}")
        {
            IfNoneMatch = etag
        };
        var reply = await transport.SendAsync(call, ct);
        if (reply.Status == HttpStatusCode.NotModified) return null;
        var sheet = transport.Read<PriceSheetWire>(call, reply);
        return new CcpPriceSheet(
            sheet.Market, sheet.SheetDate, reply.ETag ?? "", [.. sheet.Items.Select(line => line.ToLine())]);
    }

    public async Task<IReadOnlyList<CcpFxRate>> GetFxAsync(string from, string to, DateOnly date, CancellationToken ct)
    {
        var (rate, _) = await GetAsync<FxWire>($"/v1/fx?from={Escape(from)}&to={Escape(to)}&date={Day(date)}", ct);
        return rate is null ? [] : [rate.ToRate()];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

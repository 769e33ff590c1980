using System.Net;
using Crayon.Platform.Core.Ccp.Transport;
using Crayon.Platform.Core.Ccp.Wire;

namespace Crayon.Platform.Core.Ccp;

/// <summary>The provider's REST interface: customers and orders.</summary>
internal sealed partial class CcpClient(CcpTransport transport) : ICcpClient
{
    public async Task<CcpCustomer> CreateCustomerAsync(Guid requestId, CcpCustomerDraft draft, CancellationToken ct) =>
        (await transport.SendAsync<CustomerWire>(
            Post(requestId, "/v1/customers", CustomerDraftWire.Of(draft)), ct)).ToCustomer();

    public async Task<CcpCustomer?> FindCustomerAsync(string externalReference, CancellationToken ct) =>
        (await FirstAsync<CustomerWire>(
            $"/v1/customers?externalReference={Escape(externalReference)}", ct))?.ToCustomer();

    public async Task<CcpCustomer?> GetCustomerAsync(string customerId, CancellationToken ct) =>
        (await GetAsync<CustomerWire>($"/v1/customers/{Escape(customerId)}", ct)).Body?.ToCustomer();

    public async Task AcceptAgreementAsync(
        Guid requestId, string customerId, CcpAgreement agreement, CancellationToken ct) =>
        await transport.SendAsync(
            Post(requestId, $"/v1/customers/{Escape(customerId)}/agreements", AgreementWire.Of(agreement)), ct);

    public async Task<CcpOrder> PlaceOrderAsync(
        Guid requestId, string customerId, CcpOrderDraft draft, CancellationToken ct) =>
        (await transport.SendAsync<OrderWire>(
            Post(requestId, $"/v1/customers/{Escape(customerId)}/orders", OrderDraftWire.Of(draft)), ct)).ToOrder();

    public async Task<CcpOrder?> FindOrderAsync(string customerId, string alternateId, CancellationToken ct) =>
        (await FirstAsync<OrderWire>(
            $"/v1/customers/{Escape(customerId)}/orders?alternateId={Escape(alternateId)}", ct))?.ToOrder();

    public async Task<CcpOrder?> GetOrderAsync(string customerId, string orderId, CancellationToken ct) =>
        (await GetAsync<OrderWire>($"/v1/customers/{Escape(customerId)}/orders/{Escape(orderId)}", ct)).Body?.ToOrder();

    private static CcpCall Post<T>(Guid requestId, string path, T body) =>
        new(HttpMethod.Post, path) { RequestId = requestId, Body = CcpJson.Write(body) };

    private static string Escape(string value) => Uri.EscapeDataString(value);

    // Absent and another partner's look the same to us.
    private async Task<(T? Body, string? ETag)> GetAsync<T>(string path, CancellationToken ct) where T : class
    {
        var call = new CcpCall(HttpMethod.Get, path);
        try
        {
            var reply = await transport.SendAsync(call, ct);
            return (transport.Read<T>(call, reply), reply.ETag);
        }
        catch (CcpRefusedException refused) when (IsAbsent(refused))
        {
            return (null, null);
        }
    }

    private static bool IsAbsent(CcpRefusedException refused) =>
        refused.Status == (int)HttpStatusCode.NotFound || refused.Code == "NoRelationship";

    private async Task<T?> FirstAsync<T>(string path, CancellationToken ct) where T : class =>
        (await GetAsync<ListWire<T>>(path, ct)).Body?.Items is [var first, ..] ? first : null;

    private async Task<CcpPage<T>?> PageAsync<T>(string path, CancellationToken ct)
    {
        if ((await GetAsync<ListWire<T>>(path, ct)).Body is not { } page) return null;
        // A link is followed on the provider's own host only.
        var next = page.Links?.Next is { } link && link.StartsWith("/v1/", StringComparison.Ordinal) ? link : null;
        return new CcpPage<T>(page.Items, next);
    }
}

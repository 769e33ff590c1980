using Crayon.Platform.Core.Payments.Cards.Rows;

namespace Crayon.Platform.Api.Tests.World;

/// <summary>A card of a buyer, how it was kept, and a payment with it.</summary>
internal static class CardSeed
{
    public static object[] RowsOf(Party party, Buyer buyer)
    {
        var customer = buyer.Customer.CustomerId;
        var holder = new CardHolder
        {
            TenantId = party.Id, CustomerId = customer, SellerTenantId = party.Id, Buyer = customer.Value,
        };
        buyer.Card = new SavedCard
        {
            TenantId = party.Id, CustomerId = customer, HolderId = holder.Id, ProviderCardId = $"pm_{buyer.Canary}",
            Brand = buyer.Canary, Last4 = "4242", ExpiryMonth = 12, ExpiryYear = 2035,
        };
        buyer.CardSetup = new CardSetup
        {
            TenantId = party.Id, CustomerId = customer, HolderId = holder.Id, ReturnPath = $"/{buyer.Canary}",
        };
        buyer.CardPayment = new CardPayment
        {
            TenantId = party.Id, CustomerId = customer, SellerTenantId = party.Id, HolderId = holder.Id,
            CardId = buyer.Card.Id, InvoiceId = buyer.Invoice.Id, AmountMinor = 100, Currency = "EUR",
        };
        return [holder, buyer.Card, buyer.CardSetup, buyer.CardPayment];
    }
}

namespace Crayon.Platform.Core.Ordering.Fulfilment;

/// <summary>The provider's codes in words that a customer may read; the provider's own words stay with staff.</summary>
internal static class SupplierReasons
{
    public static string For(string code) => code switch
    {
        "MinimumQuantityNotMet" => "Our supplier sells this plan from a larger quantity on.",
        "MaxSeatsExceeded" => "Our supplier does not sell this plan in such a quantity.",
        "AddOnSeatsExceedBase" => "The add-on and its base service do not fit in quantity.",
        "OfferNotPurchasable" => "Our supplier does not sell this plan to this customer.",
        "AgreementNotAccepted" => "Our supplier has no customer agreement on record.",
        "CancellationWindowClosed" => "The time for cancelling has passed.",
        "QuantityReductionNotAllowed" => "The time for returning these seats has passed.",
        "SubscriptionNotActive" => "The subscription is not active at our supplier.",
        "NotFound" => "Our supplier does not know this customer or subscription.",
        _ => "Our supplier could not accept this request.",
    };
}

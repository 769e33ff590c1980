namespace Crayon.Ccp.Simulator.Http;

/// <summary>The body of every refusal.</summary>
internal sealed record ErrorBody(string Code, string Description, IReadOnlyList<string> Data, string Source);

/// <summary>All error codes of the API, each with its status.</summary>
internal static class Refusals
{
    public static Answer InvalidInput(string description, params string[] data) =>
        Make(400, "InvalidInput", description, data);

    public static Answer MinimumQuantityNotMet(int minimum) =>
        Make(400, "MinimumQuantityNotMet", $"The quantity must be at least {minimum}.");

    public static Answer MaxSeatsExceeded(int maximum) =>
        Make(400, "MaxSeatsExceeded", $"The quantity must be at most {maximum}.");

    public static Answer InvalidCustomTermEndDate() => Make(
        400, "InvalidCustomTermEndDate", "A term can end only with one of the listed custom term end dates.",
        "customTermEndDate");

    public static Answer AddOnSeatsExceedBase() =>
        Make(400, "AddOnSeatsExceedBase", "An add-on cannot have more seats than the subscription it belongs to.");

    public static Answer Unauthorized() => Make(401, "Unauthorized", "A valid bearer token is required.");

    public static Answer NoRelationship() => Make(403, "NoRelationship", "The customer belongs to another partner.");

    public static Answer OfferNotPurchasable(string description, params string[] data) =>
        Make(403, "OfferNotPurchasable", description, data);

    public static Answer AgreementNotAccepted() =>
        Make(403, "AgreementNotAccepted", "The customer has not accepted the customer agreement.");

    public static Answer NotFound(string what) => Make(404, "NotFound", $"The {what} does not exist.");

    public static Answer CancellationWindowClosed() =>
        Make(409, "CancellationWindowClosed",
            "The subscription can no longer be cancelled; turn off its renewal instead.");

    public static Answer QuantityReductionNotAllowed(int refundable) => Make(
        409, "QuantityReductionNotAllowed", $"{refundable} seats can be returned now.", $"{refundable}");

    public static Answer SubscriptionNotActive() =>
        Make(409, "SubscriptionNotActive", "The subscription is not active.");

    public static Answer RenewalInProgress() => Make(
        409, "SubscriptionNotActive", "The subscription is being renewed; ask again when that is done.",
        "renewalInProgress");

    public static Answer ScheduledChangeRequiresAutoRenew() => Make(
        409, "ScheduledChangeRequiresAutoRenew", "Only a subscription that renews can be changed with its next term.");

    public static Answer IdempotencyKeyReuse() =>
        Make(409, "IdempotencyKeyReuse", "The request id was used with another body.");

    public static Answer RequestInProgress() =>
        Make(409, "RequestInProgress", "A request with this id is under way.") with { RetryAfterSeconds = 1 };

    public static Answer ETagMismatch() => Make(412, "ETagMismatch", "The resource has changed since it was read.");

    public static Answer TooManyRequests() =>
        Make(429, "TooManyRequests", "Too many requests.") with { RetryAfterSeconds = 1 };

    public static Answer InternalServerError() => Make(500, "InternalServerError", "The request failed.");

    public static Answer ServiceUnavailable() =>
        Make(503, "ServiceUnavailable", "The service is unavailable.") with { RetryAfterSeconds = 1 };

    /// <summary>The body for a status that the server itself came to.</summary>
    public static Answer Bare(int status) => status switch
    {
        404 => NotFound("route"),
        >= 500 => InternalServerError(),
        _ => Make(status, "InvalidInput", "The route does not take this request."),
    };

    public static Answer Make(int status, string code, string description, params string[] data) =>
        Answer.Of(status, new ErrorBody(code, description, data, "ccp"));
}

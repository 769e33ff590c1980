using System.Text.Json.Nodes;
using Crayon.Stripe.Simulator.Http;

namespace Crayon.Stripe.Simulator.Objects;

/// <summary>A test card, known again by its last four digits.</summary>
/// <param name="Last4">Last four digits.</param>
/// <param name="Fate">What becomes of a payment with it.</param>
internal sealed record TestCard(string Last4, CardFate Fate);

internal enum CardFate
{
    Succeeds,
    Declines,

    /// <summary>It can be kept, and is refused whenever it is charged.</summary>
    DeclinesCharges,
    NeedsAction,
    Disputes,
}

/// <summary>The provider's test cards, by the names and numbers that its documentation gives them.</summary>
internal static class TestCards
{
    private static readonly (string[] Names, TestCard Card)[] All =
    [
        (["pm_card_visa", "tok_visa", "4242424242424242"], new("4242", CardFate.Succeeds)),
        (["pm_card_chargeDeclined", "tok_chargeDeclined", "4000000000000002"], new("0002", CardFate.Declines)),
        (["pm_card_chargeCustomerFail", "tok_chargeCustomerFail", "4000000000000341"],
            new("0341", CardFate.DeclinesCharges)),
        (["pm_card_authenticationRequired", "tok_authenticationRequired", "4000002760003184"],
            new("3184", CardFate.NeedsAction)),
        (["pm_card_createDispute", "tok_createDispute", "4000000000000259"], new("0259", CardFate.Disputes)),
    ];

    /// <summary>The names of the test cards, one for each.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(card => card.Names[0])];

    public static TestCard Of(string name) =>
        All.FirstOrDefault(card => card.Names.Contains(name, StringComparer.Ordinal)).Card
        ?? throw ApiRefusal.Request("resource_missing", $"No such test card: '{name}'");

    public static CardFate FateOf(JsonObject method)
    {
        var last4 = method.Copy("card").AsObject().Text("last4");
        return All.First(card => card.Card.Last4 == last4).Card.Fate;
    }
}

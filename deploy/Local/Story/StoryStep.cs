namespace Crayon.Local.Story;

/// <summary>Something that happens in the story.</summary>
/// <param name="Day">Days after its start; negative counts back from its end.</param>
/// <param name="Slug">The storefront.</param>
/// <param name="Customer">Which of its customers, from 0.</param>
/// <param name="Deed">What happens.</param>
internal sealed record StoryStep(int Day, string Slug, int Customer, Deed Deed)
{
    private const int FirstPurchaseOrder = 4100;

    /// <summary>Its place in the story, from 0.</summary>
    public int Number { get; init; }

    /// <summary>Names the step wherever it must happen once.</summary>
    public string Key => FormattableString.Invariant($"story-step-{Number}");

    /// <summary>What the buyer's own books call an order of this step.</summary>
    public string PurchaseOrder => FormattableString.Invariant($"PO-{FirstPurchaseOrder + Number}");
}

/// <summary>What may happen.</summary>
internal abstract record Deed
{
    /// <summary>The customer comes, with its account and agreement.</summary>
    internal sealed record Arrives : Deed;

    /// <summary>An order of seats of a monthly plan of a service.</summary>
    internal sealed record Orders(string Service, int Seats) : Deed;

    /// <summary>
    /// An order that is cancelled before the provider has it, because the provider does not answer just then.
    /// </summary>
    internal sealed record ChangesItsMind(string Service, int Seats) : Deed;

    /// <summary>
    /// An order that meets an outage at the provider; staff end the attempts, and it waits as a dead letter.
    /// </summary>
    internal sealed record MeetsAnOutage(string Service, int Seats) : Deed;

    /// <summary>The seats of the first subscription become so many.</summary>
    internal sealed record SetsSeats(int Seats) : Deed;

    /// <summary>The last subscription is cancelled inside its window.</summary>
    internal sealed record Cancels : Deed;

    /// <summary>All that the customer owes is received by the seller.</summary>
    internal sealed record Pays : Deed;

    /// <summary>Only what is overdue is received.</summary>
    internal sealed record PaysLate : Deed;

    /// <summary>All that the storefront owes for what it bought is received by the operator.</summary>
    internal sealed record Settles : Deed;

    /// <summary>A share of the largest line of the customer's last invoice is taken back.</summary>
    internal sealed record IsCredited(int Percent, string Reason) : Deed;

    /// <summary>The provider bills an amount that no line explains: finance finds it in the books.</summary>
    internal sealed record IsBilledMore(decimal Amount, string Currency, string Words) : Deed;
}

using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>For whom a price is made; parts that are not known stay null.</summary>
internal sealed record Buyer(
    CustomerId? Customer = null, AccountId? Account = null, SubscriptionId? Subscription = null)
{
    public static Buyer Anyone { get; } = new();
}

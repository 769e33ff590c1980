using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Subscriptions;

namespace Crayon.Platform.Core.Ordering.Quoting;

/// <summary>
/// A hash of what was asked and of the money it comes to. An order that names a quote must come to the same; dates are
/// left out, since a full period costs the same whenever it starts.
/// </summary>
internal static class QuoteFingerprint
{
    public static string Of(PricedOrder order) => Hash(
        [$"order {order.Account.Id}", Sums(order.Sums.Net, order.Sums.Total), .. order.Lines.Select(Line)]);

    public static string Of(PricedChange change, Money net, Money total) => Hash(
        [$"change {change.Subscription.Id} {change.Kind} {change.From} {change.To}", Wish(change), Sums(net, total),
            .. change.Lines.Select(line => line.Net.ToString())]);

    private static string Wish(PricedChange change) => string.Create(
        CultureInfo.InvariantCulture,
        $"{change.Target?.PlanId} {change.Moved} {change.ToAutoRenew} {change.ToExtendsAtEnd} {Wish(change.Scheduled)}");

    private static string Wish(NextTerm? next) => string.Create(
        CultureInfo.InvariantCulture, $"{next?.PlanId} {next?.Quantity} {next?.TermEnd:O}");

    private static string Line(PricedOrderLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Plan.PlanId} {line.Quantity} {line.UnitPrice} {line.UnitRate} {line.Net} {line.TermEnd?.EndsAt:O}");

    private static string Sums(Money net, Money total) => $"{net} {total}";

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

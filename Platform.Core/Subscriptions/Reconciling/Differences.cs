using System.Globalization;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Ccp;
using Crayon.Platform.Core.Subscriptions.Changing;

namespace Crayon.Platform.Core.Subscriptions.Reconciling;

/// <summary>What of a subscription differs between here and the provider.</summary>
/// <param name="Names">Each as <c>name: here → there</c>.</param>
/// <param name="IsPaidFor">Whether any of it costs or saves somebody money.</param>
internal sealed record Differences(IReadOnlyList<string> Names, bool IsPaidFor)
{
    public const string Missing = "missing at the provider";

    public bool IsEmpty => Names.Count == 0;

    private const int Longest = 1000;

    public string Words => string.Join("; ", Names) is var words && words.Length > Longest ? words[..Longest] : words;

    /// <summary>Compares; <paramref name="nextOffer"/> is the provider's name of the plan that we have
    /// scheduled.</summary>
    public static Differences Of(
        AccountSubscription ours, Plan plan, string? nextOffer, CcpSubscription theirs)
    {
        var next = ours.NextTerm is { } scheduled
            ? new CcpNextTerm(nextOffer, scheduled.Quantity, scheduled.TermEnd)
            : null;
        (string Name, string Here, string There, bool IsPaidFor)[] all =
        [
            ("status", ProviderStatuses.Of(ours.Status), theirs.Status, theirs.HasEnded),
            ("seats", Text(ours.Quantity), Text(theirs.Quantity), true),
            ("plan", plan.ProviderOfferId, theirs.OfferId, true),
            ("end", Text(ours.EndDate), Text(theirs.CommitmentEnd), true),
            ("auto-renew", Text(ours.AutoRenew), Text(theirs.AutoRenew), false),
            ("runs on", Text(ours.ExtendsAtEnd), Text(theirs.ExtendsAtEnd), false),
            ("next term", Text(next), Text(theirs.NextTerm), false),
            ("windows", Windows(ours), Windows(theirs), false),
        ];
        var differing = all.Where(one => one.Here != one.There).ToList();
        return new Differences(
            [.. differing.Select(one => $"{one.Name}: {one.Here} → {one.There}")],
            differing.Exists(one => one.IsPaidFor));
    }

    private static string Windows(AccountSubscription ours) => string.Join(',', ours.Batches
        .Where(row => row.Quantity > 0).OrderBy(row => row.RefundableUntil).ThenBy(row => row.Quantity)
        .Select(row => $"{Text(row.Quantity)}/{Text(row.RefundableUntil)}"));

    private static string Windows(CcpSubscription theirs) => string.Join(',', theirs.Batches
        .OrderBy(row => row.RefundableUntil).ThenBy(row => row.Quantity)
        .Select(row => $"{Text(row.Quantity)}/{Text(row.RefundableUntil)}"));

    private static string Text(CcpNextTerm? next) =>
        next is null ? "none" : $"{next.OfferId ?? "-"} {next.Quantity} {next.CustomTermEnd:yyyy-MM-dd}";

    private static string Text(object value) => value switch
    {
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        true => "on",
        false => "off",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}

using System.Collections.Frozen;
using Crayon.Platform.Core.Ccp;

namespace Crayon.Platform.Core.Costs;

/// <summary>
/// Reads the provider's words for charges. Older files have some 25 more, so a word may be new to us.
/// </summary>
internal static class CostKinds
{
    private const string Seat = "Seat";

    private static readonly FrozenDictionary<string, CostKind> ByWord = new Dictionary<string, CostKind>(
        StringComparer.Ordinal)
    {
        ["New"] = CostKind.New,
        ["CycleCharge"] = CostKind.Cycle,
        ["Renew"] = CostKind.Renewal,
        ["AddQuantity"] = CostKind.Added,
        ["RemoveQuantity"] = CostKind.Removed,
        ["CancelImmediate"] = CostKind.Cancelled,
        ["Convert"] = CostKind.Moved,
        ["CustomerCredit"] = CostKind.Credit,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The kind of a line. Usage has no word of its own: its unit tells it, or the plan where we know it.
    /// </summary>
    public static CostKind Of(CcpInvoiceLine line, bool? isUsagePlan)
    {
        if (!ByWord.TryGetValue(line.ChargeType, out var kind)) return CostKind.Correction;
        var isUsage = isUsagePlan ?? !string.Equals(line.UnitType, Seat, StringComparison.OrdinalIgnoreCase);
        return kind == CostKind.Cycle && isUsage ? CostKind.Usage : kind;
    }
}

namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>Codes of the refusals for want of credit, each with its HTTP status.</summary>
public static class CreditRefusals
{
    /// <summary>The customer's credit does not reach. 409; the words tell what is left of it.</summary>
    public const string LimitPassed = "credit-limit-passed";

    /// <summary>The customer is on hold: nothing new can be bought. 409.</summary>
    public const string OnHold = "credit-hold";

    /// <summary>The seller cannot take orders at the moment; says no more, because it is not the buyer's doing.
    /// 409.</summary>
    public const string SellerCannot = "orders-not-taken";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [LimitPassed] = 409, [OnHold] = 409, [SellerCannot] = 409,
    };
}

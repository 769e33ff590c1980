namespace Crayon.Platform.Core.Subscriptions.Adopting;

/// <summary>Codes of the refusals around adoptions, each with its HTTP status.</summary>
public static class AdoptionRefusals
{
    /// <summary>The customer, account or adoption does not exist for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>The provider is being read, or what was confirmed is being taken over. 409.</summary>
    public const string NotReady = "adoption-not-ready";

    /// <summary>Nothing of what was named waits to be confirmed. 409.</summary>
    public const string NotOpen = "adoption-not-open";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [NotReady] = 409, [NotOpen] = 409,
    };
}

/// <summary>What stands in the way of taking a subscription over, as stable codes.</summary>
public static class AdoptionObstacles
{
    /// <summary>Its plan is not in our catalogue.</summary>
    public const string PlanNotKnown = "plan-not-known";

    /// <summary>No rule makes a price for it.</summary>
    public const string PriceNotKnown = "price-not-known";

    /// <summary>It is an add-on, and its base service has not been taken over.</summary>
    public const string BaseNotAdopted = "base-not-adopted";

    /// <summary>It is not any more what was shown; it is shown anew, and can be confirmed again.</summary>
    public const string Changed = "changed-meanwhile";

    /// <summary>It does not run any more.</summary>
    public const string NotRunning = "not-running";
}

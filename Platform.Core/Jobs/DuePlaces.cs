namespace Crayon.Platform.Core.Jobs;

/// <summary>The order of work that is due at one instant.</summary>
public static class DuePlaces
{
    /// <summary>Catalogue, price sheets, rates of exchange.</summary>
    public const int Prices = 10;

    /// <summary>Renewals and expiry.</summary>
    public const int Terms = 20;

    /// <summary>The provider's costs.</summary>
    public const int Costs = 30;

    /// <summary>Rating and invoices.</summary>
    public const int Bills = 40;

    /// <summary>Reminders and holds.</summary>
    public const int Dunning = 50;

    /// <summary>Mail and notices.</summary>
    public const int Notices = 60;
}

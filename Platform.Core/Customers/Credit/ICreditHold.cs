namespace Crayon.Platform.Core.Customers.Credit;

/// <summary>The hold of a customer or tenant: nothing new may be bought.</summary>
internal interface ICreditHold
{
    /// <summary>Since when (business time); null for no hold.</summary>
    DateTimeOffset? HeldSince { get; set; }

    /// <summary>Why.</summary>
    string? HoldReason { get; set; }

    /// <summary>Whether it was put on over overdue invoices, and ends by itself with them.</summary>
    bool IsHeldForDebt { get; set; }
}

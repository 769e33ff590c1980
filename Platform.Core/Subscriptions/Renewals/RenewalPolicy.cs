using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Subscriptions.Renewals;

/// <summary>What is to become of a customer's subscriptions at the end of their terms; one for each customer.</summary>
public sealed class RenewalPolicy : Entity, ICustomerOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <inheritdoc />
    public required CustomerId CustomerId { get; init; }

    /// <summary>What is done.</summary>
    public RenewalPolicyKind Kind { get; set; } = RenewalPolicyKind.RenewAsIs;

    /// <summary>Seats kept free beyond the assigned ones, in percent of these; for right-sizing.</summary>
    public decimal BufferPercent { get; set; }

    /// <summary>Seats kept free at least; for right-sizing.</summary>
    public int BufferSeats { get; set; }

    /// <summary>How many days before the end it is done; terms of a month take a week at most.</summary>
    public int LeadDays { get; set; } = 30;

    /// <summary>Whether mails tell of ends of terms and of windows that close.</summary>
    public bool SendsNotices { get; set; } = true;

    /// <summary>What holds where nobody has said anything.</summary>
    public static RenewalPolicy UsualOf(TenantId tenant, CustomerId customer) =>
        new() { TenantId = tenant, CustomerId = customer };
}

/// <summary>What is done at the end of a term.</summary>
public enum RenewalPolicyKind
{
    /// <summary>Nothing: what renews goes on as it is.</summary>
    RenewAsIs,

    /// <summary>The next term has the seats that are assigned, and some to spare.</summary>
    RightSize,

    /// <summary>The customer is asked, and decides.</summary>
    AskOwner,

    /// <summary>The renewal is turned off.</summary>
    LetLapse,
}

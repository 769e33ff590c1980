using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Bank;

/// <summary>
/// Money that came in on a seller's bank account, as its bank states it, and what it was found to be.
/// </summary>
public sealed class BankEntry : Entity, ITenantOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The bank's name of it: account, entry and place in that. Brought in again it is the same.</summary>
    public required string Source { get; init; }

    /// <summary>How much, minor units, above zero.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The day on which the bank booked it.</summary>
    public required DateOnly BookedOn { get; init; }

    /// <summary>Who paid, as the bank names them.</summary>
    public string? Payer { get; init; }

    /// <summary>What it is for, in the payer's words; a structured reference where there is one.</summary>
    public required string Remittance { get; init; }

    /// <summary>Where it stands.</summary>
    public BankEntryState State { get; private set; }

    /// <summary>The payment that was made of it.</summary>
    public PaymentId? PaymentId { get; private set; }

    /// <summary>Why it is no payment, in the words of who decided.</summary>
    public string? DismissedFor { get; private set; }

    /// <summary>It was found to be a payment.</summary>
    internal void Match(PaymentId payment)
    {
        EnsureOpen();
        (State, PaymentId) = (BankEntryState.Matched, payment);
    }

    /// <summary>It is no payment of an invoice.</summary>
    internal void Dismiss(string reason)
    {
        EnsureOpen();
        (State, DismissedFor) = (BankEntryState.Dismissed, reason);
    }

    /// <summary>Refuses an entry that was decided on before.</summary>
    internal void EnsureOpen()
    {
        if (State != BankEntryState.Unmatched)
            throw new DomainRuleException(PaymentRefusals.Decided, $"The entry is {State} already.");
    }
}

/// <summary>Where a bank entry stands.</summary>
public enum BankEntryState
{
    /// <summary>Nobody knows yet what it is.</summary>
    Unmatched,

    /// <summary>It is a payment.</summary>
    Matched,

    /// <summary>It is none.</summary>
    Dismissed,
}

using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Payments.Cards.Rows;

/// <summary>
/// A reseller's account at the card provider, connected to Crayon's. The operator and the Direct storefront have none:
/// they use Crayon's own.
/// </summary>
public sealed class PaymentAccount : Entity, ITenantOwned
{
    private const decimal HighestFee = 100m;

    /// <summary>The row's id; also the key under which the account is asked for.</summary>
    public PaymentAccountId Id { get; init; } = PaymentAccountId.New();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>The provider's id; null until it has told it.</summary>
    public string? ProviderAccountId { get; private set; }

    /// <summary>Where it stands.</summary>
    public PaymentAccountStatus Status { get; private set; }

    /// <summary>
    /// What of each charge Crayon keeps as prepayment of the reseller's own invoices, in percent, 0 to 100; set by
    /// staff.
    /// </summary>
    public decimal FeePercent { get; private set; }

    /// <summary>
    /// Where on the tenant's host the person goes after the provider's pages; null for its start page.
    /// </summary>
    public string? ReturnPath { get; set; }

    /// <summary>
    /// The provider's page for telling who the seller is, encrypted; null where there is nothing to tell.
    /// </summary>
    public byte[]? SealedLink { get; internal set; }

    /// <summary>Sets what Crayon keeps of each charge.</summary>
    public void Keep(decimal percent)
    {
        if (percent is < 0 or > HighestFee)
            throw new DomainRuleException(PaymentRefusals.Invalid, "A share lies between 0 and 100 percent.");
        FeePercent = percent;
    }

    /// <summary>Takes over how the account stands at the provider.</summary>
    internal void Take(SellerAccountState state)
    {
        ProviderAccountId = state.Id;
        Status = state switch
        {
            { MayCharge: true } => PaymentAccountStatus.Active,
            { IsTold: true } => PaymentAccountStatus.Restricted,
            _ => PaymentAccountStatus.Onboarding,
        };
        if (Status != PaymentAccountStatus.Onboarding) SealedLink = null;
    }

    /// <summary>The provider will not have it.</summary>
    internal void Refuse() => Status = PaymentAccountStatus.Refused;
}

/// <summary>Where a seller's account stands.</summary>
public enum PaymentAccountStatus
{
    /// <summary>It is being made.</summary>
    Preparing,

    /// <summary>The seller has to tell the provider who it is.</summary>
    Onboarding,

    /// <summary>It charges cards.</summary>
    Active,

    /// <summary>The provider looks into it, or wants to know more.</summary>
    Restricted,

    /// <summary>The provider will not have it.</summary>
    Refused,
}

using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy.Issuers;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>
/// A token issuer whose tokens are a tenant's; (issuer, audience) is unique over all that are approved.
/// </summary>
public sealed class TenantIssuer : Entity, ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>
    /// The issuer without scheme and port, <c>{host}/id</c>, for our own realms; the full URL of an external one.
    /// </summary>
    public required string Issuer { get; init; }

    /// <summary>The audience that the API expects from this issuer.</summary>
    public required string Audience { get; init; }

    /// <summary>Whether the issuer is somebody else's; needs staff approval.</summary>
    public bool IsExternal { get; private init; }

    /// <summary>Whether its tokens count; our own realms' always do.</summary>
    public IssuerState State { get; private set; } = IssuerState.Approved;

    /// <summary>
    /// True while the row holds its issuer and audience against all others; null otherwise, as the unique index wants
    /// it.
    /// </summary>
    public bool? HoldsPair { get; private set; } = true;

    /// <summary>How an external issuer's tokens are read; null for our own.</summary>
    public IssuerTrust? Trust { get; private init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Registry;

    // What is only asked for holds no pair: asking must neither keep others out nor tell what they have.
    internal static TenantIssuer Ask(TenantId tenant, IssuerDraft draft) => new()
    {
        TenantId = tenant, Issuer = draft.Issuer, Audience = draft.Audience, Trust = draft.Trust, IsExternal = true,
        State = IssuerState.Pending, HoldsPair = null,
    };

    internal void Decide(IssuerState decision)
    {
        if (State == decision) return;
        if (State != IssuerState.Pending) throw new DomainRuleException(
            IssuerRefusals.Decided, $"The issuer was {State} before.");
        (State, HoldsPair) = (decision, decision == IssuerState.Approved ? true : null);
    }

    internal void Remove()
    {
        HoldsPair = null;
        Delete();
    }
}

/// <summary>How an issuer stands.</summary>
public enum IssuerState
{
    /// <summary>Asked for; its tokens are refused.</summary>
    Pending,

    /// <summary>Its tokens count.</summary>
    Approved,

    /// <summary>Staff said no.</summary>
    Refused,
}

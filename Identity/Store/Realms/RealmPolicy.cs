using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Realms;

/// <summary>How people of a realm sign in. A realm without a row has the defaults of its kind.</summary>
public sealed class RealmPolicy : Entity, ITenantOwned, IVersioned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Shortest password, 12 to 64 characters.</summary>
    public int ShortestPassword { get; set; } = 12;

    /// <summary>Who must prove themselves by more than a password.</summary>
    public FactorDemand Factors { get; set; } = FactorDemand.Optional;

    /// <summary>Whether anyone may register as a person without a role.</summary>
    public bool AllowsRegistration { get; set; }

    /// <summary>Minutes after which an unused session ends: 5 to 1,440.</summary>
    public int SessionIdleMinutes { get; set; } = 480;

    /// <summary>Hours after which a session ends whatever happens: 1 to 720.</summary>
    public int SessionHours { get; set; } = 24;

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;

    /// <summary>The policy of a realm that set none: staff need two factors and are signed out sooner.</summary>
    public static RealmPolicy DefaultOf(TenantId realm, TenantKind kind) => kind == TenantKind.Operator
        ? new RealmPolicy
        {
            TenantId = realm, Factors = FactorDemand.PhishingResistant, SessionIdleMinutes = 30, SessionHours = 12
        }
        : new RealmPolicy { TenantId = realm };
}

/// <summary>Who must prove themselves by more than a password.</summary>
public enum FactorDemand
{
    /// <summary>Whoever set it up.</summary>
    Optional,

    /// <summary>Staff of the tenant; its customers' people as they like.</summary>
    TwoForStaff,

    /// <summary>Everyone.</summary>
    TwoForAll,

    /// <summary>Everyone, by a passkey.</summary>
    PhishingResistant,
}

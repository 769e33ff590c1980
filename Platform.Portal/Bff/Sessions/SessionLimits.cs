using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Portal.Bff.Sessions;

/// <summary>How long a portal's session lives, in real time; the realm may end it before.</summary>
/// <param name="IdleMinutes">Without use.</param>
/// <param name="Longest">Whatever happens.</param>
internal sealed record SessionLimits(int IdleMinutes, TimeSpan Longest)
{
    private static readonly SessionLimits Staff = new(30, TimeSpan.FromHours(12));
    private static readonly SessionLimits Others = new(8 * 60, TimeSpan.FromHours(24));

    /// <summary>The limits at a tenant: Crayon's own staff are held shorter.</summary>
    public static SessionLimits Of(RegisteredTenant tenant) => tenant.Kind == TenantKind.Operator ? Staff : Others;
}

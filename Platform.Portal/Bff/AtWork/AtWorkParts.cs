using Crayon.Platform.Portal.Bff.Realms;
using Crayon.Platform.Portal.Pages;

namespace Crayon.Platform.Portal.Bff.AtWork;

/// <summary>What the endpoints of staff at work take.</summary>
/// <param name="Places">Who may work where.</param>
/// <param name="Tokens">What they hold.</param>
/// <param name="Forwarder">To the API.</param>
/// <param name="Addresses">Where realms are.</param>
/// <param name="Look">How tenants look.</param>
internal sealed record AtWorkParts(
    WorkPlaces Places, TenantTokens Tokens, ApiForwarder Forwarder, RealmAddresses Addresses, PortalLook Look);

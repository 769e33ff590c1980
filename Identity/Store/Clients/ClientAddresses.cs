using System.Net;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>
/// Where a relying party may be answered. Addresses are compared letter by letter later on, so what could be read in
/// two ways is refused here (RFC 9700 section 2.1).
/// </summary>
internal static class ClientAddresses
{
    private const int Longest = 2000;

    /// <summary>Refuses addresses that people must not be sent to, and a back channel that is none.</summary>
    public static void Check(NewClient draft, PublicEndpoint endpoint)
    {
        foreach (var address in draft.RedirectUris.Concat(draft.PostLogoutRedirectUris))
            if (!IsForBrowsers(address, draft, endpoint)) throw Refused(address);
        if (draft.BackChannelLogoutUri is { } channel && !(Read(channel) is { } uri && IsWeb(uri, endpoint)))
            throw Refused(channel);
    }

    private static bool IsForBrowsers(string address, NewClient draft, PublicEndpoint endpoint)
    {
        if (Read(address) is not { } uri) return false;
        var isNative = draft.Authentication == ClientAuthentication.None;
        return IsWeb(uri, endpoint)
            || (draft.Demands.MayVaryLoopbackPort && uri.Scheme == Uri.UriSchemeHttp && IsLoopbackAddress(uri))
            || (isNative && IsOwnScheme(uri));
    }

    private static bool IsWeb(Uri uri, PublicEndpoint endpoint) => uri.Host.Length > 0
        && (uri.Scheme == Uri.UriSchemeHttps
            || (uri.Scheme == Uri.UriSchemeHttp && endpoint.Scheme == Uri.UriSchemeHttp && IsLocal(uri)));

    private static bool IsLocal(Uri uri) => IsLoopbackAddress(uri)
        || uri.Host == "localhost" || uri.Host.EndsWith(".localhost", StringComparison.Ordinal);

    // RFC 8252 section 7.3: the address itself, because a name could lead elsewhere.
    private static bool IsLoopbackAddress(Uri uri) =>
        IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address);

    // RFC 8252 section 7.1: a native app's own scheme is a domain in reverse, so that nobody takes it by chance.
    private static bool IsOwnScheme(Uri uri) => uri.Scheme.Contains('.', StringComparison.Ordinal);

    private static Uri? Read(string address) =>
        address.Length is > 0 and <= Longest
        && address.All(letter => letter is > ' ' and <= '~' and not ('#' or '*' or '\\'))
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && IsPlain(address, uri)
            ? uri
            : null;

    // What a parser would tidy up, such as "/a/../b", capitals in the host or a default port, stands there twice.
    private static bool IsPlain(string address, Uri uri) =>
        uri.Host.Length == 0 || uri.AbsoluteUri == address || uri.AbsoluteUri == $"{address}/";

    private static DomainRuleException Refused(string address) => new(IdentityRefusals.InvalidClient,
        $"{Shown(address)} cannot be registered: https, in plain form, without fragment, wildcard or user, at most 2000 characters.");

    private static string Shown(string address) =>
        address.Length <= 100 && !address.Any(char.IsControl) ? address : "An address";
}

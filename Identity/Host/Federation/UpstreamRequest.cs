using System.Security.Cryptography;
using System.Text;
using Crayon.Identity.Store.Federation;
using Crayon.Identity.Store.Tokens;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Crayon.Identity.Host.Federation;

/// <summary>The secrets of one sign-in at another provider.</summary>
/// <param name="State">Names the sign-in in the answer.</param>
/// <param name="Nonce">The ID token must repeat it.</param>
/// <param name="Verifier">PKCE (RFC 7636).</param>
internal sealed record UpstreamSecrets(string State, string Nonce, string Verifier)
{
    public static UpstreamSecrets New() => new(OpaqueHandle.New(), OpaqueHandle.New(), OpaqueHandle.New());

    public string Challenge => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
}

/// <summary>Where the browser is sent to sign in at another provider (OpenID Connect Core section 3.1.2.1).</summary>
internal static class UpstreamRequest
{
    public static string AddressOf(
        OpenIdConnectConfiguration configuration, KnownProvider provider, UpstreamSecrets secrets,
        UpstreamWishes wishes)
    {
        var query = new QueryBuilder
        {
            { "response_type", "code" }, { "client_id", provider.Registration.ClientId },
                { "redirect_uri", wishes.Callback },
            { "scope", string.Join(' ', provider.Registration.Scopes) }, { "state", secrets.State },
            { "nonce", secrets.Nonce },
            { "code_challenge", secrets.Challenge }, { "code_challenge_method", "S256" },
        };
        if (wishes.LoginHint is { } hint) query.Add("login_hint", hint);
        if (wishes.MustSignIn) query.Add("prompt", "login");
        var separator = configuration.AuthorizationEndpoint.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        return configuration.AuthorizationEndpoint + separator + query.ToString()[1..];
    }
}

/// <summary>What we ask of another provider for one sign-in.</summary>
/// <param name="Callback">Where it sends the browser back to.</param>
/// <param name="LoginHint">The address that the person typed.</param>
/// <param name="MustSignIn">Whether an old session there will not do.</param>
internal sealed record UpstreamWishes(string Callback, string? LoginHint, bool MustSignIn);

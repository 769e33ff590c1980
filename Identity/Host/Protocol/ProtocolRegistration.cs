using Crayon.Identity.Host.Protocol.Authorize;
using Crayon.Identity.Host.Protocol.Clients;
using Crayon.Identity.Host.Protocol.Discovery;
using Crayon.Identity.Host.Protocol.EndSession;
using Crayon.Identity.Host.Protocol.Introspect;
using Crayon.Identity.Host.Protocol.Par;
using Crayon.Identity.Host.Protocol.Revoke;
using Crayon.Identity.Host.Protocol.Token;
using Crayon.Identity.Host.Protocol.Tokens;
using Crayon.Identity.Host.Protocol.UserInfo;
using Crayon.Identity.Store.Clients;

namespace Crayon.Identity.Host.Protocol;

/// <summary>Registers and maps the protocol's endpoints.</summary>
internal static class ProtocolRegistration
{
    public static IServiceCollection AddProtocol(this IServiceCollection services)
    {
        services.AddSingleton<DiscoveryDocuments>().AddSingleton<TokenSigner>().AddSingleton<IdTokenHints>()
            .AddSingleton<PersonTokens>();
        services.AddSingleton<GuessLimit>().AddSingleton<ClientAuthenticator>().AddSingleton<TokenEndpoint>();
        services.AddSingleton<RecentRequests>().AddScoped<PendingRequests>();
        services.AddScoped<PushedRequests>().AddScoped<AuthorizeRequests>();
        services.AddScoped<AuthorizeJudge>().AddScoped<AuthorizeTurn>();
        services.AddKeyedSingleton<ITokenGrant, ClientCredentialsGrant>(Grants.ClientCredentials);
        services.AddKeyedScoped<ITokenGrant, CodeGrant>(Grants.AuthorizationCode);
        services.AddKeyedScoped<ITokenGrant, RefreshGrant>(Grants.RefreshToken);
        services.AddKeyedScoped<ITokenGrant, StaffGrant>(Grants.TokenExchange);
        services.AddScoped<EndSessionEndpoint>().AddScoped<PersonOrganisations>();
        services.AddScoped<UserInfoEndpoint>().AddScoped<RevokeEndpoint>().AddScoped<IntrospectEndpoint>();
        return services;
    }

    public static void MapProtocol(this IEndpointRouteBuilder routes)
    {
        DiscoveryEndpoint.Map(routes);
        AuthorizeEndpoint.Map(routes);
        ContinueEndpoint.Map(routes);
        PushEndpoint.Map(routes);
        TokenEndpoint.Map(routes);
        UserInfoEndpoint.Map(routes);
        RevokeEndpoint.Map(routes);
        IntrospectEndpoint.Map(routes);
        EndSessionEndpoint.Map(routes);
    }
}

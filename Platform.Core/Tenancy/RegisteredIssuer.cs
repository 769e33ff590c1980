using Crayon.Platform.Core.Tenancy.Issuers;

namespace Crayon.Platform.Core.Tenancy;

/// <summary>An approved issuer of somebody else's, as the registry knows it.</summary>
/// <param name="Id">The registry's row.</param>
/// <param name="Tenant">The tenant whose its tokens are.</param>
/// <param name="Issuer">Its URL, exactly as in its tokens.</param>
/// <param name="Audience">The audience of its tokens.</param>
/// <param name="Trust">How they are read.</param>
public sealed record RegisteredIssuer(
    Guid Id, RegisteredTenant Tenant, string Issuer, string Audience, IssuerTrust Trust);

using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Conventions.Idempotency;
using Crayon.Platform.Api.Conventions.Preconditions;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Crayon.Platform.Api.OpenApi;

/// <summary>Documents on every endpoint the refusals that its conventions bring.</summary>
internal static class ErrorResponses
{
    public static TBuilder WithErrorResponses<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(endpoint =>
        {
            if (!endpoint.Metadata.OfType<ScopeRequirement>().Any()) return;
            var known = endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Select(response =>
                response.StatusCode).ToHashSet();
            foreach (var status in StatusesOf(endpoint).Where(known.Add))
                endpoint.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails),
                    ["application/problem+json"]));
        });
        return endpoints;
    }

    private static IEnumerable<int> StatusesOf(EndpointBuilder endpoint)
    {
        IEnumerable<int> statuses = [400, 401, 403, 429, 500, 503];
        if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 }) statuses = statuses.Append(404);
        if (endpoint.Metadata.OfType<IAcceptsMetadata>().Any()) statuses = statuses.Concat([413, 415, 422]);
        if (endpoint.Metadata.OfType<IdempotencyRule>().Any()) statuses = statuses.Append(409);
        return endpoint.Metadata.OfType<IfMatchRule>().FirstOrDefault() switch
        {
            { IsRequired: true } => statuses.Concat([412, 428]),
            { } => statuses.Append(412),
            _ => statuses,
        };
    }
}

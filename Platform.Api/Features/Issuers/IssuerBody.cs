using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core.Tenancy.Issuers;

namespace Crayon.Platform.Api.Features.Issuers;

/// <summary>An issuer that is asked for: who it is, and how its tokens are read.</summary>
[Example("""
    { "issuer": "https://login.shop.example", "audience": "https://api.shop.example", "tokenType": "at+jwt",
      "algorithms": ["ES256"],
      "customer": { "claim": "customer" },
      "scope": { "claim": "roles", "values": [ { "value": "buyer", "scopes": ["catalogue.read", "orders.read",
        "orders.write"] } ] } }
    """)]
internal sealed record IssuerBody : IRequestBody
{
    [StringLength(400, MinimumLength = 1)]
    public required string Issuer { get; init; }

    [StringLength(200, MinimumLength = 1)]
    public required string Audience { get; init; }

    /// <summary><c>at+jwt</c> without it.</summary>
    public string? TokenType { get; init; }

    /// <summary>ES256 and RS256 without it.</summary>
    [Length(1, 4, ErrorMessage = "1 to 4 entries.")]
    public IReadOnlyList<string>? Algorithms { get; init; }

    /// <summary><c>client_id</c> without it.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? ClientClaim { get; init; }

    public required CustomerMappingBody Customer { get; init; }

    public required ScopeMappingBody Scope { get; init; }

    public IssuerDraft ToDraft() => new(Issuer, Audience, new IssuerTrust
    {
        TokenType = TokenType ?? "at+jwt", Algorithms = [.. Algorithms ?? ["ES256", "RS256"]],
        ClientClaim = ClientClaim ?? "client_id", Customer = Customer.ToMapping(), Scope = Scope.ToMapping(),
    });
}

/// <summary>Whose rows the tokens open: exactly one of the three.</summary>
internal sealed record CustomerMappingBody : IRequestBody
{
    [StringLength(200, MinimumLength = 1)]
    public string? Claim { get; init; }

    public Guid? CustomerId { get; init; }

    public bool WholeTenant { get; init; }

    public CustomerMapping ToMapping() => new() { Claim = Claim, CustomerId = CustomerId, IsWholeTenant = WholeTenant };

    public static CustomerMappingBody Of(CustomerMapping row) =>
        new() { Claim = row.Claim, CustomerId = row.CustomerId, WholeTenant = row.IsWholeTenant };
}

/// <summary>What the tokens allow: always, and by the values of a claim.</summary>
internal sealed record ScopeMappingBody : IRequestBody
{
    [Length(0, 50)]
    public IReadOnlyList<string>? Always { get; init; }

    [StringLength(200, MinimumLength = 1)]
    public string? Claim { get; init; }

    [Length(0, 50)]
    public IReadOnlyList<ScopeValueBody>? Values { get; init; }

    public ScopeMapping ToMapping() =>
        new() { Always = [.. Always ?? []], Claim = Claim,
            Values = [.. (Values ?? []).Select(value => value.ToRule())] };

    public static ScopeMappingBody Of(ScopeMapping row) =>
        new() { Always = row.Always, Claim = row.Claim, Values = [.. row.Values.Select(ScopeValueBody.Of)] };
}

/// <summary>What one value of the claim stands for.</summary>
internal sealed record ScopeValueBody : IRequestBody
{
    [StringLength(200, MinimumLength = 1)]
    public required string Value { get; init; }

    [Length(1, 50)]
    public required IReadOnlyList<string> Scopes { get; init; }

    public ScopeRule ToRule() => new() { Value = Value, Scopes = [.. Scopes] };

    public static ScopeValueBody Of(ScopeRule rule) => new() { Value = rule.Value, Scopes = rule.Scopes };
}

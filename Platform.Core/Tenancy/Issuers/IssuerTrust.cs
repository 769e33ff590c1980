using System.ComponentModel.DataAnnotations.Schema;

namespace Crayon.Platform.Core.Tenancy.Issuers;

/// <summary>
/// How the tokens of somebody else's issuer are read. Whatever it says, a token opens no more than the tenant's own
/// clients may have, and no customer but the tenant's.
/// </summary>
[ComplexType]
public sealed class IssuerTrust
{
    /// <summary>The header <c>typ</c> of its access tokens: <c>at+jwt</c> (RFC 9068) or <c>JWT</c>.</summary>
    public required string TokenType { get; init; }

    /// <summary>The algorithms it signs with; see <see cref="IssuerRules.Algorithms"/>.</summary>
    public required List<string> Algorithms { get; init; }

    /// <summary>The claim that names the client.</summary>
    public required string ClientClaim { get; init; }

    /// <summary>Whose rows its tokens open.</summary>
    public required CustomerMapping Customer { get; init; }

    /// <summary>What its tokens allow.</summary>
    public required ScopeMapping Scope { get; init; }
}

/// <summary>
/// Whose rows a token opens: exactly one of the three is set, so that nobody opens a whole tenant by forgetting a line.
/// </summary>
[ComplexType]
public sealed class CustomerMapping
{
    /// <summary>The claim that holds the customer's id; a token without it is refused.</summary>
    public string? Claim { get; init; }

    /// <summary>The one customer that all tokens act for.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Whether the tokens act for the tenant itself.</summary>
    public bool IsWholeTenant { get; init; }
}

/// <summary>What a token allows: what every token allows, and what a claim adds.</summary>
[ComplexType]
public sealed class ScopeMapping
{
    /// <summary>Scopes that every token of the issuer has.</summary>
    public required List<string> Always { get; init; }

    /// <summary>The claim that holds scopes or roles, as a list or as text parted by blanks; null for none.</summary>
    public string? Claim { get; init; }

    /// <summary>What each value of the claim stands for; without any, the values are our scopes by name.</summary>
    public required List<ScopeRule> Values { get; init; }
}

/// <summary>What one value of the claim stands for.</summary>
[ComplexType]
public sealed class ScopeRule
{
    /// <summary>The value at the issuer, such as <c>buyer</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Our scopes.</summary>
    public required List<string> Scopes { get; init; }
}

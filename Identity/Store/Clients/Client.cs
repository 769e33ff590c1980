using Crayon.Platform.Core.Customers;
using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Identity.Store.Clients;

/// <summary>A program that may ask a realm for tokens, for the tenant itself or for one of its customers.</summary>
public sealed class Client : Entity, IPerhapsCustomerOwned, IVersioned
{
    /// <inheritdoc />
    public required TenantId TenantId { get; init; }

    /// <summary>Its name at the token endpoint, unique within the realm: letters, digits, dot, dash, underscore; at most 100.</summary>
    public required string ClientId { get; init; }

    /// <inheritdoc />
    public CustomerId? CustomerId { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; set; }

    /// <summary>The scopes that it may ask for.</summary>
    public required List<string> Scopes { get; set; }

    /// <summary>The grants that it may use; see <see cref="Grants"/>.</summary>
    public required List<string> GrantTypes { get; set; }

    /// <summary>Whether it gets tokens and its tokens count.</summary>
    public bool IsEnabled { get; private set; } = true;

    /// <summary>Tokens issued up to here are refused (real time); null when none was cut off.</summary>
    public DateTimeOffset? TokensCutOffAt { get; private set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Identity;

    /// <summary>Stops the client; its tokens do not come back when it is enabled again.</summary>
    internal void Disable(DateTimeOffset now) => (IsEnabled, TokensCutOffAt) = (false, now);

    /// <summary>Lets the client ask for tokens again.</summary>
    internal void Enable() => IsEnabled = true;

    /// <summary>Refuses every token issued so far.</summary>
    internal void CutOffTokens(DateTimeOffset now) => TokensCutOffAt = now;
}

/// <summary>Names of grants (RFC 6749).</summary>
public static class Grants
{
    /// <summary>A program on its own behalf.</summary>
    public const string ClientCredentials = "client_credentials";
}

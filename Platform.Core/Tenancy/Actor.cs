namespace Crayon.Platform.Core.Tenancy;

/// <summary>Who acts: a person, an API client, or a part of the platform itself.</summary>
/// <param name="Id">A stable name without personal data, such as <c>client:shop</c>, <c>user:0199…</c> or
/// <c>system:relay</c>.</param>
/// <param name="Kind">What sort of actor it is.</param>
public sealed record Actor(string Id, ActorKind Kind)
{
    /// <summary>A part of the platform, named for the audit columns.</summary>
    public static Actor System(string part) => new($"system:{part}", ActorKind.System);
}

/// <summary>The sorts of actors.</summary>
public enum ActorKind
{
    /// <summary>A part of the platform.</summary>
    System,

    /// <summary>An API client of a tenant or of a customer.</summary>
    Client,

    /// <summary>A person of a tenant's realm.</summary>
    User,

    /// <summary>Crayon staff.</summary>
    Staff,
}

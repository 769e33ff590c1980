namespace Crayon.Identity.Store;

/// <summary>Codes of the refusals that realms, clients and people raise.</summary>
public static class IdentityRefusals
{
    /// <summary>No such tenant.</summary>
    public const string UnknownRealm = "unknown-realm";

    /// <summary>No such key, or one that can only be rotated away.</summary>
    public const string KeyNotFound = "key-not-found";

    /// <summary>The key is not in the state that the step needs.</summary>
    public const string KeyState = "key-state";

    /// <summary>The algorithm is not one that realms sign with.</summary>
    public const string Algorithm = "unsupported-algorithm";

    /// <summary>Id, name or scopes of a client are not allowed.</summary>
    public const string InvalidClient = "invalid-api-client";

    /// <summary>The realm has a client of this id.</summary>
    public const string ClientExists = "api-client-exists";

    /// <summary>The realm has no client of this id.</summary>
    public const string ClientNotFound = "api-client-not-found";

    /// <summary>The tenant has no such customer.</summary>
    public const string CustomerNotFound = "customer-not-found";

    /// <summary>The address is not an e-mail address.</summary>
    public const string InvalidEmail = "invalid-email";

    /// <summary>The password is shorter than 12 or longer than 256 characters.</summary>
    public const string WeakPassword = "weak-password";

    /// <summary>The realm has a person of this address.</summary>
    public const string PersonExists = "person-exists";

    /// <summary>The realm has no such person.</summary>
    public const string PersonNotFound = "person-not-found";

    /// <summary>The name is empty or longer than 200 characters.</summary>
    public const string InvalidName = "invalid-name";

    /// <summary>A value of a realm's policy is outside its range.</summary>
    public const string InvalidPolicy = "invalid-policy";

    /// <summary>The role does not fit the realm or the membership.</summary>
    public const string InvalidRole = "invalid-role";

    /// <summary>Something of another provider's registration is not allowed.</summary>
    public const string InvalidProvider = "invalid-sign-in-provider";

    /// <summary>The realm has a provider of this short name.</summary>
    public const string ProviderExists = "sign-in-provider-exists";

    /// <summary>The realm has no such provider.</summary>
    public const string ProviderNotFound = "sign-in-provider-not-found";

    /// <summary>This is no domain, or one too many.</summary>
    public const string InvalidDomain = "invalid-domain";

    /// <summary>The realm has no such domain.</summary>
    public const string DomainNotFound = "domain-not-found";

    /// <summary>DNS does not show the challenge.</summary>
    public const string DomainNotProven = "domain-not-proven";

    /// <summary>The person has no other way to sign in.</summary>
    public const string LastWayIn = "last-way-in";

    /// <summary>There is no such member of the team.</summary>
    public const string MemberNotFound = "member-not-found";

    /// <summary>The organisation would be without anybody who can let others in.</summary>
    public const string LastHead = "last-administrator";

    /// <summary>The role may do what the caller may not.</summary>
    public const string RoleNotHeld = "role-not-held";

    /// <summary>The person belongs to other organisations as well.</summary>
    public const string MemberElsewhere = "member-elsewhere";

    /// <summary>Somebody of this address has a role there.</summary>
    public const string AlreadyMember = "already-member";

    /// <summary>There is no such open invitation.</summary>
    public const string InvitationNotFound = "invitation-not-found";

    /// <summary>The caller does not have the scopes itself.</summary>
    public const string ScopeNotHeld = "scope-not-held";

    /// <summary>There are as many as there may be.</summary>
    public const string TooMany = "too-many";

    /// <summary>Reason, time or scopes of an elevation are not allowed.</summary>
    public const string InvalidElevation = "invalid-elevation";

    /// <summary>There is no such tenant to work in.</summary>
    public const string ElevationTenant = "tenant-not-found";

    /// <summary>There is no such elevation.</summary>
    public const string ElevationNotFound = "elevation-not-found";
}

namespace Crayon.TenantProvisioning;

/// <summary>Codes of the refusals that making and changing tenants raises.</summary>
public static class ProvisioningRefusals
{
    /// <summary>The file or the flags do not describe a tenant.</summary>
    public const string InvalidBlueprint = "invalid-blueprint";

    /// <summary>A tenant of that name exists and is another one, or has left.</summary>
    public const string SlugTaken = "slug-taken";

    /// <summary>A host name leads to another tenant.</summary>
    public const string HostTaken = "host-taken";

    /// <summary>There is no such tenant.</summary>
    public const string UnknownTenant = "tenant-not-found";

    /// <summary>Only a tenant that never was active can be undone.</summary>
    public const string AlreadyActive = "tenant-already-active";

    /// <summary>A tenant with orders, changes or subscriptions under way cannot leave.</summary>
    public const string InBusiness = "tenant-in-business";

    /// <summary>Resellers need an operator above them first.</summary>
    public const string NoOperator = "operator-missing";

    /// <summary>There is no set-up in the data folder.</summary>
    public const string NoSetup = "setup-not-found";

    /// <summary>The database cannot be used this way.</summary>
    public const string InvalidDatabase = "invalid-database";

    /// <summary>There is no such client, person or key.</summary>
    public const string NotFound = "not-found";

    /// <summary>What was given is not valid.</summary>
    public const string InvalidInput = "invalid-input";
}

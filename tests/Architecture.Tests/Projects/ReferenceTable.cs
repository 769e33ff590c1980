namespace Crayon.Architecture.Tests.Projects;

/// <summary>Which project may reference which: the picture of the system as a rule.</summary>
internal static class ReferenceTable
{
    public const string Core = "Platform.Core";
    public const string Hosting = "Platform.Hosting";
    public const string Store = "Identity/Store";

    private static readonly string[] Hosts =
        ["Platform.Api", "Platform.Worker", "Platform.Portal", "Platform.Documents", "Identity/Host"];

    /// <summary>
    /// Project folder → folders it may reference. Tests may reference anything but are referenced by tests only.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> Allowed { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Core] = [],
        [Hosting] = [Core],
        [Store] = [Core],
        ["Identity/Host"] = [Core, Store, Hosting],
        ["Platform.Api"] = [Core, Store, Hosting, "TenantProvisioning"],
        ["Platform.Worker"] = [Core, Store, Hosting],
        ["Platform.Portal"] = [Core, Hosting],
        ["Platform.Documents"] = [Core, Hosting],
        ["TenantProvisioning"] = [Core, Store],
        ["deploy/Ccp.Simulator"] = [],
        ["deploy/Stripe.Simulator"] = [],
        ["deploy/Local"] =
            [Core, Store, Hosting, .. Hosts, "TenantProvisioning", "deploy/Ccp.Simulator", "deploy/Stripe.Simulator"],
    };

    /// <summary>
    /// Projects that see a part of Core only → the namespaces of that part, below <c>Crayon.Platform.Core</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, string[]> PartsOfCore { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Hosting] = ["Tenancy", "Audit", "Outbox", "Mail", "Themes", "Persistence"],
        // A person or program may belong to a customer, so identity knows that customer by its id.
        [Store] = ["Tenancy", "Customers", "Audit", "Outbox", "Mail", "Themes", "Persistence"],
        ["Identity/Host"] = ["Tenancy", "Customers", "Audit", "Outbox", "Mail", "Themes", "Persistence"],
        // A tenant's scope may be narrowed to a customer, so whoever enters one knows that id.
        ["Platform.Portal"] = ["Tenancy", "Customers", "Portal", "Audit", "Outbox", "Mail", "Themes", "Persistence"],
        ["Platform.Documents"] = ["Billing", "Themes"],
    };

    public static IEnumerable<string> Violations(ProjectFile project)
    {
        if (project.IsTest)
        {
            yield break;
        }

        if (!Allowed.TryGetValue(project.Folder, out var allowed))
        {
            yield return $"{project.Path} is not in the table";
            yield break;
        }

        foreach (var reference in project.References.Except(allowed, StringComparer.Ordinal))
        {
            yield return $"{project.Path} references {reference}";
        }
    }
}

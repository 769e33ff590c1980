using Crayon.Identity.Store.Persistence;
using Crayon.Platform.Core.Persistence.Setup;

namespace Crayon.TenantProvisioning.Setup;

/// <summary>All owners of tables, in the order in which their migrations run.</summary>
public static class SchemaSets
{
    /// <summary>Core first: the others refer to its tenants.</summary>
    public static IReadOnlyList<SchemaSet> All { get; } = [SchemaSet.Platform, IdentitySchema.Set];

    /// <summary>Names this build of the schema: every change of code makes another.</summary>
    public static string Stamp { get; } =
        $"{typeof(SchemaSet).Module.ModuleVersionId:N}-{typeof(IdentitySchema).Module.ModuleVersionId:N}";
}

namespace Crayon.Platform.Core.Persistence;

/// <summary>Names of the query filters; a query may lift one by name, never all at once.</summary>
public static class QueryFilters
{
    /// <summary>Rows of the scope's tenant.</summary>
    public const string Tenant = "tenant";

    /// <summary>Rows of the scope's customer.</summary>
    public const string Customer = "customer";

    /// <summary>Rows that were not deleted.</summary>
    public const string Deleted = "deleted";
}

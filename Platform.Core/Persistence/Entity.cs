namespace Crayon.Platform.Core.Persistence;

/// <summary>The columns that every row of the model carries; one interceptor fills them.</summary>
public abstract class Entity
{
    /// <summary>Version for optimistic concurrency, from 1; the ETag outside.</summary>
    public int RowVersion { get; internal set; }

    /// <summary>Who created the row.</summary>
    public string CreatedBy { get; internal set; } = "";

    /// <summary>Who last changed it.</summary>
    public string ModifiedBy { get; internal set; } = "";

    /// <summary>When it was created (business time, UTC).</summary>
    public DateTimeOffset DateCreated { get; internal set; }

    /// <summary>When it was last changed (business time, UTC).</summary>
    public DateTimeOffset DateModified { get; internal set; }

    /// <summary>Whether it was deleted; such rows are filtered out.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>Deletes softly: the row stays for history and leaves every list.</summary>
    public void Delete() => IsDeleted = true;
}

/// <summary>A row whose change outdates cached copies in every process.</summary>
public interface IVersioned
{
    /// <summary>The version row that the change bumps; see <see cref="DataVersion"/>.</summary>
    string VersionName { get; }
}

using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;

namespace Crayon.Platform.Api.Features;

/// <summary>The rows of the request's scope and its audit log.</summary>
internal sealed class Unit(PlatformDbContext db, TimeProvider time)
{
    public PlatformDbContext Db => db;

    /// <summary>Adds to the audit log; it commits with the work.</summary>
    public void Record(AuditEntry entry) => AuditLog.Record(db, time, entry);
}

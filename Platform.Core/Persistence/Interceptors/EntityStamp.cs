using Crayon.Platform.Core.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crayon.Platform.Core.Persistence.Interceptors;

/// <summary>Fills the columns of <see cref="Entity"/>: version, who and when.</summary>
internal sealed class EntityStamp(BusinessClock clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is ScopedDbContext db) Stamp(db);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Stamp(ScopedDbContext db)
    {
        var (now, actor) = (clock.Now, db.Scope.Actor.Id);
        // What has changed was found out by the guard before, and what is stamped will be by the save itself.
        foreach (var entry in db.Look(() => db.ChangeTracker.Entries<Entity>().ToList()))
        {
            if (entry.State == EntityState.Added)
                (entry.Entity.DateCreated, entry.Entity.CreatedBy) = (now, actor);
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            (entry.Entity.DateModified, entry.Entity.ModifiedBy) = (now, actor);
            entry.Entity.RowVersion++;
        }
    }
}

using Crayon.Platform.Core.Audit;
using Crayon.Platform.Core.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Platform.Core.Subscriptions.Licensing;

/// <summary>Assigns seats to people and takes them back. The licence's version is the lock: of two at once one is
/// first.</summary>
public sealed class LicenceAssignments(PlatformDbContext db, TimeProvider time)
{
    /// <summary>Gives a free seat to a person; the caller's scope sees the licence.</summary>
    public async Task<LicenceAssignment> AssignAsync(
        Licence licence, string email, string name, CancellationToken ct)
    {
        var address = email.Trim().ToLowerInvariant();
        if (!licence.IsActive)
            throw new DomainRuleException(LicenceRefusals.NotActive, "The licence cannot be used now.");
        if (await db.LicenceAssignments.AnyAsync(row => row.LicenceId == licence.Id && row.Email == address, ct))
            throw new DomainRuleException(LicenceRefusals.AlreadyAssigned, "This person has a seat already.");
        if (licence.Assigned >= licence.Quantity)
            throw new DomainRuleException(LicenceRefusals.NoSeatFree, "All seats are assigned.");
        var made = new LicenceAssignment
        {
            TenantId = licence.TenantId, CustomerId = licence.CustomerId, LicenceId = licence.Id, Email = address,
            Name = name,
        };
        licence.Assigned++;
        db.LicenceAssignments.Add(made);
        await SaveAsync(made, "licence.assigned", ct);
        return made;
    }

    /// <summary>Takes a seat back.</summary>
    public async Task RemoveAsync(LicenceAssignment assignment, CancellationToken ct)
    {
        var licence = await db.Licences.SingleAsync(row => row.Id == assignment.LicenceId, ct);
        licence.Assigned--;
        assignment.Delete();
        await SaveAsync(assignment, "licence.unassigned", ct);
    }

    // The log names the row, never the person.
    private Task SaveAsync(LicenceAssignment assignment, string action, CancellationToken ct)
    {
        AuditLog.Record(db, time, new AuditEntry(action, "licence-assignment", assignment.Id.ToString())
        {
            Customer = assignment.CustomerId,
        });
        return db.SaveChangesAsync(ct);
    }
}

/// <summary>Codes of the refusals around assigned seats, each with its HTTP status.</summary>
public static class LicenceRefusals
{
    /// <summary>The licence cannot be used now. 409.</summary>
    public const string NotActive = "licence-not-active";

    /// <summary>The person has a seat already. 409.</summary>
    public const string AlreadyAssigned = "already-assigned";

    /// <summary>All seats are assigned. 409.</summary>
    public const string NoSeatFree = "no-seat-free";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotActive] = 409, [AlreadyAssigned] = 409, [NoSeatFree] = 409,
    };
}

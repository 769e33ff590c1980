using System.Data.Common;

namespace Crayon.Platform.Core.Persistence;

/// <summary>Tells a database that is away for a while from a fault of ours.</summary>
public static class DatabaseOutage
{
    // Shut down by its operator, crashed, or not up yet; a standby that takes no writes; a full disk.
    private static readonly string[] States = ["57P01", "57P02", "57P03", "25006", "53100"];

    /// <summary>
    /// Whether the failure comes from a database that may answer a little later. Those who save or retry wrap what the
    /// driver threw, more than once, so the whole chain is looked at.
    /// </summary>
    public static bool IsCauseOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is DbException database && (database.IsTransient || States.Contains(database.SqlState)))
                return true;
        return false;
    }
}

using Crayon.Identity.Host.Realms;

namespace Crayon.Identity.Host.Account;

/// <summary>The time zone in which a reader sees instants.</summary>
internal static class ReaderZone
{
    /// <summary>The person's zone, else the tenant's.</summary>
    public static TimeZoneInfo Of(AccountVisit at)
    {
        foreach (var name in new[] { at.Person.TimeZone, CurrentRealm.Of(at.Visit.Context).Settings.TimeZone })
            if (name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)) return zone;
        return TimeZoneInfo.Utc;
    }
}

namespace Crayon.Ccp.Simulator.Pricing;

/// <summary>
/// The time in which seats can be given back: in full below 24 hours, pro rata by day below 168 hours.
/// </summary>
internal static class ReturnWindow
{
    public static readonly TimeSpan Full = TimeSpan.FromHours(24);
    public static readonly TimeSpan Partial = TimeSpan.FromHours(168);

    public static bool IsOpen(DateTimeOffset opened, DateTimeOffset now) => now - opened < Partial;

    public static int UsedDays(DateTimeOffset opened, DateTimeOffset now)
    {
        var elapsed = now - opened;
        return elapsed < Full ? 0 : (int)((elapsed.Ticks + TimeSpan.TicksPerDay - 1) / TimeSpan.TicksPerDay);
    }

    /// <summary>Days begun since the start, without a free first day: how an extended term is given back.</summary>
    public static int BegunDays(DateTimeOffset start, DateTimeOffset now) =>
        (int)(((now - start).Ticks + TimeSpan.TicksPerDay - 1) / TimeSpan.TicksPerDay);

    /// <summary>
    /// Credit for one seat. Used days come off the earliest charge first; none is credited below zero.
    /// </summary>
    public static decimal CreditPerUnit(
        decimal unitPrice, IEnumerable<(int Charged, int Cycle)> charges, int usedDays, string currency)
    {
        var credit = 0m;
        foreach (var (charged, cycle) in charges)
        {
            var used = Math.Min(usedDays, charged);
            usedDays -= used;
            credit += ProviderMoney.PerUnit(unitPrice, charged - used, cycle, currency);
        }
        return credit;
    }
}

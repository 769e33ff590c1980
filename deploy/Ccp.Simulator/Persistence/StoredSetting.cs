using System.Globalization;

namespace Crayon.Ccp.Simulator.Persistence;

/// <summary>One named value that outlives the process.</summary>
internal sealed class StoredSetting
{
    public required string Name { get; init; }
    public required string Value { get; set; }
}

internal static class StoredSettings
{
    public const string ClockOffset = "clock.offsetTicks";
    public const string CatalogueValidFrom = "catalogue.validFrom";
    public const string RenewalDelay = "renewals.delayTicks";

    public static async Task WriteAsync(SimulatorDb db, string name, long value, CancellationToken ct)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (await db.Settings.FindAsync([name], ct) is { } row)
            row.Value = text;
        else
            db.Settings.Add(new StoredSetting { Name = name, Value = text });
    }
}

using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Time;

/// <summary>The one row that says how far business time is from real time.</summary>
public sealed class ClockOffset : IShared, IVersioned
{
    /// <summary>The only id there is.</summary>
    public const int TheOnly = 1;

    /// <summary>Always <see cref="TheOnly"/>.</summary>
    public int Id { get; init; } = TheOnly;

    /// <summary>Business time minus real time, in ticks of 100 ns.</summary>
    public long OffsetTicks { get; set; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Clock;
}

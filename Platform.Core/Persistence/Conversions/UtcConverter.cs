using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Crayon.Platform.Core.Persistence.Conversions;

/// <summary>
/// Stores an instant as UTC in whole microseconds: what the coarsest engine keeps, so that a value reads back as
/// written.
/// </summary>
public sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    value => new DateTime(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

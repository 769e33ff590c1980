using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>Writes an enum in lower camel case where the contract says so.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase,
    allowIntegerValues: false)
    where T : struct, Enum;

namespace Crayon.Platform.Core.Exports;

/// <summary>Codes of the refusals around exports, each with its HTTP status.</summary>
public static class ExportRefusals
{
    /// <summary>There is no such export, customer or tenant for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>A kind that the caller cannot have, or a period that ends before it begins. 422.</summary>
    public const string Invalid = "export-invalid";

    /// <summary>So many wait already that another has to wait outside. 409.</summary>
    public const string TooMany = "exports-too-many";

    /// <summary>The file is no longer kept; it can be asked for again. 409.</summary>
    public const string Expired = "export-expired";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [Invalid] = 422, [TooMany] = 409, [Expired] = 409,
    };
}

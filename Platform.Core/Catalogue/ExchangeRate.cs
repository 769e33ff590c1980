using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Catalogue;

/// <summary>A dated rate of exchange with its source; the operator's row.</summary>
public sealed class ExchangeRate : Entity, ITenantOwned, IVersioned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The operator.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>ISO 4217 code converted from.</summary>
    public required string FromCurrency { get; init; }

    /// <summary>ISO 4217 code converted to.</summary>
    public required string ToCurrency { get; init; }

    /// <summary>Units of the target for one of the source, six decimals or more.</summary>
    public required decimal Rate { get; init; }

    /// <summary>From when it holds, until a later one.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Who stated it.</summary>
    public required string Source { get; init; }

    /// <inheritdoc />
    public string VersionName => DataVersion.Prices;
}

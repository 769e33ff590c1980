using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Persistence;

/// <summary>A counter that outdates cached copies of one kind of data in every process when it moves.</summary>
public sealed class DataVersion : ITechnical
{
    /// <summary>Tenants, hosts, issuers.</summary>
    public const string Registry = "registry";

    /// <summary>Services, plans, visibility.</summary>
    public const string Catalogue = "catalogue";

    /// <summary>Costs, rates and price rules.</summary>
    public const string Prices = "prices";

    /// <summary>Realms, clients, keys.</summary>
    public const string Identity = "identity";

    /// <summary>Access tokens that are refused before their time.</summary>
    public const string Revocations = "revocations";

    /// <summary>The product's clock.</summary>
    public const string Clock = "clock";

    /// <summary>
    /// Names the database itself: a random number that is drawn when its schema is made and never moves.
    /// </summary>
    public const string Installation = "installation";

    /// <summary>What the counter stands for.</summary>
    public required string Name { get; init; }

    /// <summary>Moves up with every change.</summary>
    public long Value { get; set; }
}

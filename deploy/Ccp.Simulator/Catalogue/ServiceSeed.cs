namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>One service of the data file; prices are for one seat and month, or one unit of usage.</summary>
internal sealed record ServiceSeed
{
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required string Publisher { get; init; }
    public required string Category { get; init; }
    public required string Plans { get; init; }
    public required string Description { get; init; }

    /// <summary>Cost in EUR.</summary>
    public required decimal Price { get; init; }
    public decimal? Usd { get; init; }
    public decimal? RetailEur { get; init; }
    public decimal? RetailJpy { get; init; }
    public string? Unit { get; init; }
    public string? Segment { get; init; }
    public string? AddOnOf { get; init; }

    /// <summary>A product that the customer must hold already, without being tied to it.</summary>
    public string? Requires { get; init; }

    /// <summary>The better products that seats may move to in the middle of a term.</summary>
    public IReadOnlyList<string> UpgradesTo { get; init; } = [];
    public bool Trial { get; init; }
}

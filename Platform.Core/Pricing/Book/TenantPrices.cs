using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>A tenant's inputs with the moment that is valid now.</summary>
internal sealed class TenantPrices(PriceInputs inputs, ILogger log)
{
    private volatile PriceMoment? current;

    public PriceMoment At(DateTimeOffset now)
    {
        if (current is { } moment && moment.From <= now && now < moment.Until) return moment;
        var unsold = new UnsoldPlans();
        var made = new PriceMoment(inputs, now, unsold);
        _ = made.ForAll; // so that the report is whole
        unsold.Report(log, inputs.Tenant.Slug);
        return current = made;
    }

    /// <summary>Prices of single plans.</summary>
    public SinglePrices OnePlan { get; } = new(inputs);

    /// <summary>The prices of exactly this instant, as far as they are known now.</summary>
    public PriceMoment Preview(DateTimeOffset at) => new(inputs, at, new UnsoldPlans());
}

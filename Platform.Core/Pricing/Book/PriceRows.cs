using Crayon.Platform.Core.Catalogue;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>The catalogue as every tenant shares it.</summary>
internal sealed record CatalogueRows(List<CloudService> Services, List<Plan> Plans);

/// <summary>What the provider asks in one market, and the rates into one currency.</summary>
internal sealed record CostRows(List<PriceSheetLine> Lines, List<ExchangeRate> Rates);

/// <summary>The rules at which one tenant buys and sells, and what it shows.</summary>
internal sealed record TenantRows(List<PriceRule> Wholesale, List<PriceRule> Retail, List<CatalogueEntry> Entries);

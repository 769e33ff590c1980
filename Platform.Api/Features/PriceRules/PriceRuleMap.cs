namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>The tenant's markup rules.</summary>
internal static class PriceRuleMap
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        AddPriceRule.Map(routes);
        ReadPriceRules.Map(routes);
        ChangePriceRule.Map(routes);
        EndPriceRule.Map(routes);
        PreviewPriceRule.Map(routes);
    }
}

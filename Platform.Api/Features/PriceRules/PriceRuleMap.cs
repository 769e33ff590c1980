namespace Crayon.Platform.Api.Features.PriceRules;

/// <summary>The tenant's markup rules, and for staff the operator's wholesale rules.</summary>
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

    public static void MapStaff(IEndpointRouteBuilder routes)
    {
        AddPriceRule.MapStaff(routes);
        ReadPriceRules.MapStaff(routes);
        ChangePriceRule.MapStaff(routes);
        EndPriceRule.MapStaff(routes);
        PreviewPriceRule.MapStaff(routes);
    }
}

using Crayon.Platform.Core.Catalogue;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Pricing.Book;

/// <summary>Plans that have a cost and still no price, by reason, for the log.</summary>
internal sealed partial class UnsoldPlans
{
    private readonly Lock adding = new();
    private readonly Dictionary<string, (int Count, PlanId First)> reasons = new(StringComparer.Ordinal);

    public BuyingOffer? Add(Plan plan, string reason)
    {
        lock (adding)
        {
            var (count, first) = reasons.GetValueOrDefault(reason, (0, plan.Id));
            reasons[reason] = (count + 1, first);
        }
        return null;
    }

    /// <summary>Makes a price; where a rule of pricing refuses, the refusal's code is the reason.</summary>
    public T? Guard<T>(Plan plan, Func<T> price) where T : class
    {
        try
        {
            return price();
        }
        catch (DomainRuleException refusal)
        {
            Add(plan, refusal.Code);
            return null;
        }
    }

    public void Report(ILogger log, string tenant)
    {
        foreach (var (reason, (count, first)) in reasons) LogUnsold(log, tenant, count, reason, first);
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Tenant} does not sell {Count} plans for {Reason}, such as {Plan}")]
    private static partial void LogUnsold(ILogger log, string tenant, int count, string reason, PlanId plan);
}

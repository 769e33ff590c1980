using Crayon.Ccp.Simulator.Catalogue;
using Crayon.Ccp.Simulator.Customers;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Persistence;
using Crayon.Ccp.Simulator.Subscriptions;
using Crayon.Ccp.Simulator.Time;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Control;

/// <summary>
/// POST /_sim/transfers: hands a customer with running subscriptions over to the partner, from another one. What was
/// ordered and billed in its time stayed with that one: there are subscriptions and no orders, and lines from now on
/// only. The same customer id twice changes nothing.
/// </summary>
internal static class TransferBusiness
{
    internal sealed record Request(
        string CustomerId, string CompanyName, string Email, string Country, IReadOnlyList<Line> Subscriptions,
        string? Market = null, string? PartnerIdOnRecord = null);

    /// <param name="OfferId">What was bought.</param>
    /// <param name="Quantity">Seats.</param>
    /// <param name="StartedAt">When; its terms since then are run through.</param>
    /// <param name="AutoRenewEnabled">Whether it renews.</param>
    /// <param name="Base">Place in the list, from 0, of the base that an add-on belongs to.</param>
    internal sealed record Line(
        string OfferId, int Quantity, DateTimeOffset StartedAt, bool AutoRenewEnabled = true, int? Base = null);

    internal sealed record Response(string CustomerId, IReadOnlyList<string> SubscriptionIds);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_sim/transfers", HandleAsync);

    private static async Task<IResult> HandleAsync(
        HttpRequest request, TransferRules rules, WriteGate gate, CancellationToken ct)
    {
        var (body, problem) = await ControlProblems.ReadAsync<Request>(request, ct);
        if (body is null)
            return problem;
        if (rules.Check(body) is { } wrong)
            return ControlProblems.Invalid("transfer", wrong);
        var ids = await gate.RunAsync(db => rules.MakeAsync(body, db, ct), afterCommit: null, ct);
        return Answer.Created(new Response(body.CustomerId, ids), "/_sim/transfers");
    }
}

/// <summary>What can be handed over, and how it looks then.</summary>
internal sealed class TransferRules(
    ProviderCatalogue catalogue, PriceBook prices, SimulatorClock clock, TermEnds ends, CcpSimulatorOptions options)
{
    /// <summary>What is wrong with a transfer; null when nothing is.</summary>
    public string? Check(TransferBusiness.Request body)
    {
        if (CustomerFields.Check(body.CompanyName, body.Email, domain: null, body.CustomerId, body.PartnerIdOnRecord)
            is not null || Market.Find(body.Market ?? body.Country) is not { } market)
            return "A customer has an id, a name, a mail address, and a country or market with a price sheet.";
        foreach (var (index, line) in body.Subscriptions.Index())
        {
            if (catalogue.FindOffer(line.OfferId) is not { } offer || offer.Market != market
                || line.Quantity < offer.Sku.MinimumQuantity || line.Quantity > offer.Sku.MaximumQuantity)
                return "Each subscription names an offer of the market and seats within its limits.";
            if (line.StartedAt > clock.Now || prices.PriceOn(line.OfferId, line.StartedAt.UtcDay()) is null)
                return "Each subscription has started by now, on a day that has a price.";
            if (line.Base is { } parent && (parent < 0 || parent >= index))
                return "A base comes before its add-ons.";
        }
        return null;
    }

    /// <summary>Makes the customer and its subscriptions as they stand now; answers their ids.</summary>
    public async Task<List<string>> MakeAsync(TransferBusiness.Request body, SimulatorDb db, CancellationToken ct)
    {
        if (await db.Customers.AnyAsync(c => c.Id == body.CustomerId, ct))
            return await db.Subscriptions.Where(s => s.CustomerId == body.CustomerId).OrderBy(s => s.Seq)
                .Select(s => s.Id).ToListAsync(ct);
        var made = Make(body, db);
        await db.SaveChangesAsync(ct);
        await ends.ProcessAsync(db, clock.Now, ct);
        return made;
    }

    private List<string> Make(TransferBusiness.Request body, SimulatorDb db)
    {
        db.Customers.Add(new Customer
        {
            Id = body.CustomerId,
            PartnerId = options.ClientId,
            CompanyName = body.CompanyName,
            Email = body.Email,
            Country = body.Country,
            Market = body.Market ?? body.Country,
            PartnerIdOnRecord = body.PartnerIdOnRecord,
            CreatedAt = body.Subscriptions.Select(line => line.StartedAt).DefaultIfEmpty(clock.Now).Min(),
            HandedOverAt = clock.Now,
        });
        var ids = new List<string>();
        foreach (var line in body.Subscriptions)
        {
            var subscription = ToSubscription(body, line, line.Base is { } parent ? ids[parent] : null);
            db.History.Add(subscription.Start(requestId: null));
            db.Subscriptions.Add(subscription);
            ids.Add(subscription.Id);
        }
        return ids;
    }

    private Subscription ToSubscription(TransferBusiness.Request body, TransferBusiness.Line line, string? parent)
    {
        var offer = catalogue.FindOffer(line.OfferId) ?? throw new InvalidOperationException("An unknown offer.");
        var sku = offer.Sku;
        return new Subscription
        {
            Id = Guid.CreateVersion7().ToString(),
            CustomerId = body.CustomerId,
            // The other partner's order, which this one cannot read.
            OrderId = Guid.CreateVersion7().ToString(),
            OfferId = line.OfferId,
            OfferName = sku.Title,
            FriendlyName = sku.Title,
            ParentSubscriptionId = parent,
            PartnerIdOnRecord = body.PartnerIdOnRecord,
            UnitType = sku.UnitType,
            TermDuration = sku.TermDuration,
            BillingCycle = sku.BillingCycle,
            Currency = offer.Market.Currency,
            IsTrial = sku.IsTrial,
            IsUsage = sku.Product.IsUsage,
            StartedAt = line.StartedAt,
            TermStartedAt = line.StartedAt,
            Anchor = line.StartedAt.UtcDay(),
            Quantity = line.Quantity,
            UnitPrice = prices.PriceOn(line.OfferId, line.StartedAt.UtcDay())?.UnitPrice ?? offer.UnitPrice,
            AutoRenew = line.AutoRenewEnabled,
        };
    }
}

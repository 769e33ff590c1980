using System.Text.Json;
using Crayon.Platform.Core.Catalogue;
using Crayon.Platform.Core.Persistence.Copies;
using Crayon.Platform.Core.Pricing;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.Platform.Core.Tenancy.Issuers;
using Crayon.Testing.Platform;

namespace Crayon.Platform.Core.Tests.Persistence;

public sealed class RowJsonTests
{
    public static TheoryData<object> EachKindOfRow()
    {
        var active = Rows.ATenant("north");
        active.MoveTo(TenantState.Provisioning);
        active.MoveTo(TenantState.Active);
        var left = Rows.ATenant("south");
        left.Delete();
        var issuer = TenantIssuer.Ask(active.TenantId, new("https://login.acme.example", "api", new IssuerTrust
        {
            TokenType = "at+jwt", Algorithms = ["ES256"], ClientClaim = "azp",
            Customer = new CustomerMapping { IsWholeTenant = true },
            Scope = new ScopeMapping { Always = ["catalogue.read"], Values = [] },
        }));
        issuer.Decide(IssuerState.Approved);
        return
        [
            active, left, issuer,
            new TenantHost { Host = "north.example", TenantId = active.TenantId, IsPrimary = true },
            new PriceRule
            {
                TenantId = active.TenantId, Name = "all", Kind = PriceRuleKind.MarkupOnCost,
                ScopeType = PriceRuleScopeType.Tenant, Percent = 7.5m,
                EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            },
            new PriceSheetLine
            {
                TenantId = active.TenantId, PlanId = PlanId.New(), Market = "NL", UnitCost = 0.038000m,
                CostCurrency = "EUR", ListPrice = 12.90m, ListCurrency = "EUR",
                EffectiveFrom = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            },
        ];
    }

    [Theory, MemberData(nameof(EachKindOfRow), DisableDiscoveryEnumeration = true)]
    public void A_row_comes_back_from_a_shared_store_as_it_was(object row)
    {
        var written = JsonSerializer.Serialize(row, row.GetType(), RowJson.Options);
        var read = JsonSerializer.Deserialize(written, row.GetType(), RowJson.Options)!;
        foreach (var property in row.GetType().GetProperties())
            Assert.Equivalent(property.GetValue(row), property.GetValue(read), strict: true);
        Assert.Equal(written, JsonSerializer.Serialize(read, read.GetType(), RowJson.Options));
    }
}

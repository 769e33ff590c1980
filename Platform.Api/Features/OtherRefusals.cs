using Crayon.Platform.Core;
using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Pricing.Calculation;
using Crayon.Platform.Core.Pricing.Rules;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning;

namespace Crayon.Platform.Api.Features;

/// <summary>Statuses of refusals whose areas name their codes without one.</summary>
internal static class OtherRefusals
{
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [PartnerIds.Invalid] = 422,
        [BankAccount.Invalid] = 422,
        [PartnerIds.Taken] = 409,
        [TenantStates.Refusal] = 409,
        [ProvisioningRefusals.InvalidBlueprint] = 422,
        [ProvisioningRefusals.SlugTaken] = 409,
        [ProvisioningRefusals.HostTaken] = 409,
        [ProvisioningRefusals.NoOperator] = 409,
        [ProvisioningRefusals.InBusiness] = 409,
        [ProvisioningRefusals.InvalidInput] = 422,
        [DeadLetters.NotDead] = 409,
        [DeadLetters.NotWaiting] = 409,
        [PriceRuleRefusals.InvalidRule] = 422,
        [PriceRuleRefusals.NotFound] = 404,
        [PriceRuleRefusals.ScopeNotFound] = 404,
        [PriceRuleRefusals.NoRule] = 409,
        [PricingRefusals.NotSellable] = 409,
        [PricingRefusals.NoListPrice] = 409,
        [MoneyRefusals.UnknownCurrency] = 422,
        [MoneyRefusals.CurrencyMismatch] = 422,
        [MoneyRefusals.AmountOutOfRange] = 422,
        [MoneyRefusals.InvalidAmount] = 422,
        [MoneyRefusals.InvalidPercent] = 422,
    };
}

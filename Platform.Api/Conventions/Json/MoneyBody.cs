using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;
using Crayon.Platform.Core;

namespace Crayon.Platform.Api.Conventions.Json;

/// <summary>An amount as it comes in: whole minor units; the exponent may be sent and is checked.</summary>
[Example("""{ "amountMinor": 1258, "currency": "EUR" }""")]
internal sealed record MoneyBody : IRequestBody
{
    private const long Most = 1_000_000_000_000;

    [Range(-Most, Most)]
    public required long AmountMinor { get; init; }

    [StringLength(3, MinimumLength = 3)]
    public required string Currency { get; init; }

    [Range(0, 3)]
    public int? Exponent { get; init; }

    /// <summary>The amount; refuses an unknown currency and a wrong exponent.</summary>
    public Money ToMoney()
    {
        var currency = Core.Currency.Of(Currency);
        if (Exponent is { } given && given != currency.Exponent)
            throw new DomainRuleException(MoneyRefusals.InvalidAmount,
                $"The exponent of {currency} is {currency.Exponent}.");
        return new Money(AmountMinor, currency);
    }
}

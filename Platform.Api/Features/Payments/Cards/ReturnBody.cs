using System.ComponentModel.DataAnnotations;
using Crayon.Platform.Api.Conventions.Validation;
using Crayon.Platform.Api.OpenApi;

namespace Crayon.Platform.Api.Features.Payments.Cards;

/// <summary>Where a person comes back to from the payment provider's pages.</summary>
[Example("""{ "returnPath": "/billing/payment-methods" }""")]
internal sealed record ReturnBody : IRequestBody
{
    /// <summary>A path on the storefront's own host; its start page when it is left out.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? ReturnPath { get; init; }
}

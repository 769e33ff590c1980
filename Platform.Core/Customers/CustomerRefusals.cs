using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Customers;

/// <summary>Codes of the refusals around customers and accounts, each with its HTTP status.</summary>
public static class CustomerRefusals
{
    /// <summary>The customer does not exist for the caller. 404.</summary>
    public const string NotFound = "not-found";

    /// <summary>A name, address or country is not well formed. 422.</summary>
    public const string Invalid = "customer-invalid";

    /// <summary>The agreement names no person, no version, or a time to come. 422.</summary>
    public const string AgreementInvalid = "agreement-invalid";

    /// <summary>No link to an existing customer at the provider waits for a decision. 409.</summary>
    public const string LinkNotPending = "provider-link-not-pending";

    /// <summary>Another customer is linked to that customer at the provider. 409.</summary>
    public const string LinkTaken = "provider-link-taken";

    /// <summary>The customer is linked already, or is being made known to the provider. 409.</summary>
    public const string LinkSettled = "provider-link-settled";

    /// <summary>Every code with its status, for the table of problems.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [NotFound] = 404, [Invalid] = 422, [PostalAddress.Invalid] = 422, [AgreementInvalid] = 422,
        [LinkNotPending] = 409,
        [LinkTaken] = 409, [LinkSettled] = 409,
    };
}

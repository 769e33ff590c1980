namespace Crayon.Platform.Core.Tenancy.Issuers;

/// <summary>Codes of the refusals about issuers, with their HTTP statuses.</summary>
public static class IssuerRefusals
{
    /// <summary>Address, audience or mapping cannot be used.</summary>
    public const string Invalid = "invalid-issuer";

    /// <summary>The issuer was decided on before, the other way.</summary>
    public const string Decided = "issuer-decided";

    /// <summary>Another approved issuer has this address and audience.</summary>
    public const string Taken = "issuer-taken";

    /// <summary>The tenant has as many issuers as it may.</summary>
    public const string TooMany = "too-many-issuers";

    /// <summary>The mapping names a customer that the tenant does not have.</summary>
    public const string CustomerNotFound = "customer-not-found";

    /// <summary>Code → status.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } = new Dictionary<string,
        int>(StringComparer.Ordinal)
    {
        [Invalid] = 422, [Decided] = 409, [Taken] = 409, [TooMany] = 409, [CustomerNotFound] = 404,
    };
}

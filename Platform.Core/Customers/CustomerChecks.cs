namespace Crayon.Platform.Core.Customers;

/// <summary>Refuses customers and agreements that could never be passed on to the provider.</summary>
internal static class CustomerChecks
{
    private const int LongestName = 200;

    public static void Check(CreateCustomerRequest request)
    {
        CheckName(request.Name);
        CheckEmail(request.Email);
        if (request.CountryCode is not { Length: 2 } country || !country.All(char.IsAsciiLetterUpper))
            throw Invalid("A country is two capital letters (ISO 3166-1).");
        request.Address?.Check(country);
    }

    public static void CheckName(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName || name.Any(char.IsControl))
            throw Invalid($"A name has 1 to {LongestName} characters and no control characters.");
    }

    public static void CheckEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        if (email.Length > 254 || at < 1 || at == email.Length - 1
            || email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
            throw Invalid("A mail address has a local part, an @ and a domain.");
    }

    public static void Check(CustomerAgreement agreement, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(agreement.AcceptedBy) || string.IsNullOrWhiteSpace(agreement.Version))
            throw new DomainRuleException(
                CustomerRefusals.AgreementInvalid, "An agreement names the person who accepted it and its version.");
        // A day's grace: the person's clock and ours need not agree.
        if (agreement.AcceptedAt > now.AddDays(1))
            throw new DomainRuleException(
                CustomerRefusals.AgreementInvalid, "An agreement cannot be accepted in the future.");
        CheckEmail(agreement.Email);
    }

    private static DomainRuleException Invalid(string message) => new(CustomerRefusals.Invalid, message);
}

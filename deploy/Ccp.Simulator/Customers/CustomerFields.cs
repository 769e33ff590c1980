using Crayon.Ccp.Simulator.Http;

namespace Crayon.Ccp.Simulator.Customers;

/// <summary>What the texts of a customer must look like.</summary>
internal static class CustomerFields
{
    public static Answer? Check(
        string name, string email, string? domain, string? reference, string? partnerOnRecord) =>
        Text("companyName", name, 200, isRequired: true)
        ?? Email(email)
        ?? Text("domain", domain, 253)
        ?? Text("externalReference", reference, 200)
        ?? Text("partnerIdOnRecord", partnerOnRecord, 100);

    public static Answer? Email(string email) =>
        Text("email", email, 254, isRequired: true)
        ?? (email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1
            ? null
            : Refusals.InvalidInput("email is not an address.", "email"));

    public static Answer? Text(string name, string? value, int maximum, bool isRequired = false)
    {
        if (string.IsNullOrWhiteSpace(value))
            return isRequired ? Refusals.InvalidInput($"{name} is required.", name) : null;
        if (value.Length > maximum)
            return Refusals.InvalidInput($"{name} has more than {maximum} characters.", name);
        return value.Any(char.IsControl) ? Refusals.InvalidInput($"{name} holds control characters.", name) : null;
    }
}

using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Core.Billing.Charging;
using Crayon.Platform.Core.Customers;

namespace Crayon.Platform.Core.Billing.Invoicing;

/// <summary>
/// By what the invoices of a customer are kept apart; all that it buys in a month and currency is one where it asks for
/// nothing else.
/// </summary>
public enum InvoiceGrouping
{
    /// <summary>One for each of its accounts.</summary>
    Account,

    /// <summary>One for each department, and one for what has none.</summary>
    Department,
}

/// <summary>Which of a customer's charges of a month are billed together.</summary>
/// <param name="By">By what they are kept apart; null where they are not.</param>
/// <param name="Key">Id of the account, or the department; null for what has none.</param>
internal sealed record InvoiceGroup(InvoiceGrouping? By, string? Key)
{
    private const int NameLength = 32;

    /// <summary>All charges.</summary>
    public static InvoiceGroup All { get; } = new(null, null);

    /// <summary>The account, where they are kept apart by it.</summary>
    public AccountId? Account =>
        By == InvoiceGrouping.Account && Key is not null ? new AccountId(Guid.Parse(Key)) : null;

    /// <summary>Names the group within its customer's month: as long, whatever the department is called.</summary>
    public string Name => By is { } by
        ? $":{by}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key ?? "")))[..NameLength]}"
        : "";

    /// <summary>The group of a charge, where charges are kept apart in a way.</summary>
    public static InvoiceGroup Of(InvoiceGrouping by, AccountId account, string? department) =>
        new(by, by == InvoiceGrouping.Account ? account.ToString() : department);

    /// <summary>The charges of the group.</summary>
    public IQueryable<Charge> Of(IQueryable<Charge> charges)
    {
        var (account, department) = (Account, Key);
        return By switch
        {
            InvoiceGrouping.Account => charges.Where(row => row.AccountId == account),
            InvoiceGrouping.Department => charges.Where(row => row.Department == department),
            _ => charges,
        };
    }
}

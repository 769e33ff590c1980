namespace Crayon.Platform.Core.Tenancy;

/// <summary>A company's bank accounts: one for each currency, each written in one way.</summary>
public static class BankAccounts
{
    /// <summary>The accounts, normalized; refused where one is wrong or a currency has two.</summary>
    public static List<BankAccount> Checked(IEnumerable<BankAccount> given)
    {
        List<BankAccount> accounts = [.. given.Select(account => account.Normalized())];
        foreach (var account in accounts) account.Check();
        if (accounts.DistinctBy(account => account.Currency, StringComparer.Ordinal).Count() < accounts.Count)
            throw new DomainRuleException(BankAccount.Invalid, "A company has one account for each currency.");
        return accounts;
    }
}

using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Customers;

/// <summary>The refusals of customers and accounts that the API itself makes.</summary>
internal static class CustomerProblems
{
    public static ProblemType CustomerInUse { get; } =
        new("customer-in-use", 409, "The customer still has orders or subscriptions.");

    public static ProblemType AccountInUse { get; } =
        new("account-in-use", 409, "The account still has orders or subscriptions.");

    public static IReadOnlyList<ProblemType> All { get; } = [CustomerInUse, AccountInUse];
}

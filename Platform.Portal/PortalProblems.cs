using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Portal;

/// <summary>The refusals of a portal's own.</summary>
internal static class PortalProblems
{
    /// <summary>There is no session, or it is over: the page leads to the sign-in.</summary>
    public static ProblemType SignInNeeded { get; } =
        new("sign-in-needed", StatusCodes.Status401Unauthorized, "Sign in first.");

    /// <summary>A call that did not come from a page of this very host.</summary>
    public static ProblemType ForeignCall { get; } = new(
        "foreign-call", StatusCodes.Status403Forbidden, "Only this host's own pages may call here.");

    /// <summary>The tenant is suspended.</summary>
    public static ProblemType Closed { get; } =
        new("closed", StatusCodes.Status403Forbidden, "This is closed for the moment.");

    /// <summary>Staff have no leave to work in the tenant, or it is over: the page leaves the tenant.</summary>
    public static ProblemType NotAtWork { get; } = new(
        "not-at-work", StatusCodes.Status403Forbidden, "There is no open access to this tenant.");

    /// <summary>Something inside did not answer.</summary>
    public static ProblemType NoAnswer { get; } =
        new("unavailable", StatusCodes.Status502BadGateway, "The service did not answer.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemType> All { get; } = [SignInNeeded, ForeignCall, Closed, NotAtWork, NoAnswer];
}

using Crayon.Platform.Core.Billing.Documents.Delivering;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Features.Documents;

/// <summary>The refusals around files of what was issued.</summary>
internal static class DocumentProblems
{
    public static ProblemType NotReady { get; } =
        new(DocumentMail.NotReady, 409, "The document is not drawn yet.");

    public static ProblemType NoAddress { get; } =
        new(DocumentMail.NoAddress, 409, "The buyer has no address for invoices.");

    public static IReadOnlyList<ProblemType> All { get; } = [NotReady, NoAddress];

    /// <summary>The answer while a document is being drawn.</summary>
    public static RefusedException Wait() =>
        new(NotReady, "It follows the issue within moments; ask again.") { RetryAfterSeconds = 2 };
}

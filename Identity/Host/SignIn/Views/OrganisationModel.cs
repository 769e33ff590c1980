using Crayon.Identity.Host.Pages;

namespace Crayon.Identity.Host.SignIn.Views;

/// <summary>What the page that asks for whom a person acts shows.</summary>
/// <param name="Choices">For whom they may.</param>
/// <param name="Current">The customer that is chosen now; null for the tenant itself.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record OrganisationModel(
    IReadOnlyList<OrganisationChoice> Choices, Guid? Current, IReadOnlyList<FormProblem> Problems);

/// <summary>Somebody for whom a person may act.</summary>
/// <param name="Customer">The customer; null for the tenant itself.</param>
/// <param name="Name">Its name; null for the tenant's.</param>
/// <param name="Role">The person's role there.</param>
public sealed record OrganisationChoice(Guid? Customer, string? Name, string Role)
{
    /// <summary>As the form says it.</summary>
    public string Value => Customer?.ToString() ?? "tenant";
}

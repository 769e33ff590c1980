namespace Crayon.Identity.Host.Federation.Views;

/// <summary>
/// A page between a form of ours and another provider: browsers hold redirects after a form to the page's policy.
/// </summary>
/// <param name="Provider">Name of the provider.</param>
/// <param name="Address">Where the browser goes by itself.</param>
public sealed record LeaveModel(string Provider, string Address);

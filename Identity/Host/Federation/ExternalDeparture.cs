using Crayon.Identity.Host.Federation.Views;
using Crayon.Identity.Host.Pages;
using Crayon.Identity.Host.Pages.Errors;
using Crayon.Identity.Host.SignIn;
using Crayon.Identity.Store.Federation;

namespace Crayon.Identity.Host.Federation;

/// <summary>Sends browsers to other providers, or says that a provider is away.</summary>
internal sealed partial class ExternalDeparture(
    BeginSignIn begin, Visits visits, ErrorPages errors, ILogger<ExternalDeparture> log)
{
    /// <summary>Sends a browser that asked with GET.</summary>
    public Task<IResult> SendAsync(Visit visit, KnownProvider provider, BeginGoal goal, CancellationToken ct) =>
        GoAsync(visit.Context, provider, goal, address => new SeeOther(address), ct);

    /// <summary>Sends a browser that sent a form of ours.</summary>
    public Task<IResult> LeaveAsync(Visit visit, KnownProvider provider, BeginGoal goal, CancellationToken ct) =>
        GoAsync(visit.Context, provider, goal, address =>
        {
            // A redirect would be held to the form's policy (CSP form-action), which names no other provider.
            visit.Context.Response.Headers["Refresh"] = $"0;url={address}";
            return new PageContent<LeaveView, LeaveModel>(
                visits.ViewOf(visit), new LeaveModel(provider.Names.Name, address));
        }, ct);

    private async Task<IResult> GoAsync(
        HttpContext context, KnownProvider provider, BeginGoal goal, Func<string, IResult> leave, CancellationToken ct)
    {
        try
        {
            return leave(await begin.AddressAsync(context, provider, goal, ct));
        }
        catch (UpstreamException failure)
        {
            LogFailed(provider.Id, failure.Reason);
            return errors.Show(context, ErrorReason.ProviderFailed);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Sign-in at provider {ProviderId} failed: {Reason}")]
    private partial void LogFailed(Guid providerId, string reason);
}

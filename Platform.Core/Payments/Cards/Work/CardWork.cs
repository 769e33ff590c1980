using Crayon.Platform.Core.Outbox;
using Crayon.Platform.Core.Payments.Cards.Provider;
using Crayon.Platform.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Payments.Cards.Work;

/// <summary>
/// A step towards the card provider, in a platform scope: seller, buyer and Crayon are three tenants.
/// </summary>
internal interface ICardStep
{
    /// <summary>
    /// Takes the row as far as it goes. It may be run any number of times, and be cut off at any point.
    /// </summary>
    Task<WorkOutcome> RunAsync(Guid subjectId, CancellationToken ct);
}

/// <summary>Runs a step for its topic, and says what its end means to the outbox.</summary>
internal sealed partial class CardWork<TStep>(string topic, TenantScopes scopes, ILogger<CardWork<TStep>> log)
    : IOutboxHandler where TStep : ICardStep
{
    public string Topic => topic;

    public async Task<WorkOutcome> HandleAsync(Guid subjectId, CancellationToken ct)
    {
        await using var scope = scopes.ForPlatform(PlatformUse.CardPayments, CardSellers.By);
        try
        {
            return await scope.ServiceProvider.GetRequiredService<TStep>().RunAsync(subjectId, ct);
        }
        catch (CardsUnansweredException unanswered)
        {
            LogUnanswered(topic, subjectId, unanswered.Message);
            return WorkOutcome.Again("card-provider-unanswered");
        }
        catch (DomainRuleException busy) when (busy.Code is PaymentRefusals.Busy or PaymentRefusals.Recorded)
        {
            // Somebody else was first with the same: the next look finds what they did.
            return WorkOutcome.Again("changed-meanwhile");
        }
    }

    [LoggerMessage(LogLevel.Information, "Card work {Topic} on {SubjectId} is looked up and tried again: {Why}")]
    private partial void LogUnanswered(string topic, Guid subjectId, string why);
}

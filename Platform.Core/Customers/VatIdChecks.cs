using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Time;
using Microsoft.Extensions.Logging;

namespace Crayon.Platform.Core.Customers;

/// <summary>A registry that confirms VAT ids, such as the EU's VIES.</summary>
public interface IVatIdRegistry
{
    /// <summary>Asks about a number.</summary>
    Task<VatIdAnswer> AskAsync(string vatId, CancellationToken ct);
}

/// <summary>What a registry said.</summary>
/// <param name="IsConfirmed">Whether the number is registered.</param>
/// <param name="Reference">The registry's reference of the consultation.</param>
public sealed record VatIdAnswer(bool IsConfirmed, string? Reference);

/// <summary>Asks the registry and keeps its answer; without one, tax is charged and nobody is turned away.</summary>
public sealed partial class VatIdChecks(
    PlatformDbContext db, IVatIdRegistry registry, BusinessClock clock, ILogger<VatIdChecks> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Adds the answer to the unit of work; a registry that does not answer leaves no row.</summary>
    public async Task RecordAsync(Customer customer, string vatId, CancellationToken ct)
    {
        try
        {
            var answer = await registry.AskAsync(vatId, ct).WaitAsync(Patience, ct);
            db.VatIdChecks.Add(new VatIdCheck
            {
                TenantId = customer.TenantId, CustomerId = customer.CustomerId, VatId = vatId,
                IsConfirmed = answer.IsConfirmed, Reference = answer.Reference, CheckedAt = clock.Now,
            });
        }
        catch (Exception silence) when (silence is TimeoutException or HttpRequestException)
        {
            LogSilence(customer.CustomerId, silence.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The VAT registry did not answer about customer {CustomerId}: {Failure}")]
    private partial void LogSilence(CustomerId customerId, string failure);
}

namespace Crayon.Platform.Core.Customers;

/// <summary>The registry of the local run: confirms what is well formed and does not end in <c>000</c>.</summary>
public sealed class VatIdSandbox : IVatIdRegistry
{
    /// <inheritdoc />
    public Task<VatIdAnswer> AskAsync(string vatId, CancellationToken ct)
    {
        var isConfirmed = vatId.Length is >= 8 and <= 14
            && vatId[..2].All(char.IsAsciiLetterUpper)
            && vatId[2..].All(char.IsAsciiLetterOrDigit)
            && !vatId.EndsWith("000", StringComparison.Ordinal);
        return Task.FromResult(new VatIdAnswer(isConfirmed, isConfirmed ? $"sandbox-{vatId}" : null));
    }
}

namespace Crayon.Platform.Core.Ccp;

/// <summary>Where the provider sends its events to.</summary>
/// <param name="Url">Our intake.</param>
/// <param name="Events">What it is told of.</param>
public sealed record CcpWebhook(Uri Url, IReadOnlyList<string> Events);

/// <summary>A registration just made.</summary>
/// <param name="SigningSecret">Base64 of the key that signs the events; told this once.</param>
public sealed record CcpWebhookSecret(string SigningSecret)
{
    /// <summary>The secret stays out of logs.</summary>
    public override string ToString() => nameof(CcpWebhookSecret);
}

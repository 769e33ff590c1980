using System.CommandLine;
using Crayon.Platform.Core;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>
/// Where a secret is read from: standard input, a file or a variable, never an argument, which the process list shows.
/// </summary>
internal sealed class SecretOptions
{
    private readonly Option<bool> fromInput = new("--secret-stdin")
    {
        Description = "Read the secret from standard input",
    };

    private readonly Option<string?> file = new("--secret-file") { Description = "Read the secret from this file" };

    private readonly Option<string?> variable = new("--secret-env")
    {
        Description = "Read the secret from this environment variable",
    };

    public Option[] All => [fromInput, file, variable];

    /// <summary>The secret; null when no option names one.</summary>
    public async Task<string?> ReadAsync(CommandCall call, CancellationToken ct) =>
        (call.Value(fromInput), call.Value(file), call.Value(variable)) switch
        {
            (false, null, null) => null,
            (true, null, null) => await call.ReadSecretAsync(ct),
            (false, { } path, null) when File.Exists(path) =>
                Required((await File.ReadAllTextAsync(path, ct)).Trim(), $"{path} is empty."),
            (false, { } path, null) => throw Refused($"There is no file {path}."),
            (false, null, { } name) =>
                Required(Environment.GetEnvironmentVariable(name), $"The variable {name} is not set."),
            _ => throw Refused("Say in one way where the secret is."),
        };

    private static string Required(string? secret, string otherwise) =>
        secret is { Length: > 0 } ? secret : throw Refused(otherwise);

    private static DomainRuleException Refused(string message) => new(ProvisioningRefusals.InvalidInput, message);
}

using System.CommandLine;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string> Data { get; } = new("--data")
    {
        Description = "Folder of the set-up (CRAYON_DATA)", Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CRAYON_DATA") ?? ".data",
    };

    public Option<string?> Database { get; } = new("--database")
    {
        Description =
            "sqlite, postgres:<owner's connection string> or sqlserver:<…> (CRAYON_DATABASE); left out: the one that the folder belongs to",
        Recursive = true, DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CRAYON_DATABASE"),
    };

    public Option<string?> Endpoint { get; } = new("--endpoint")
    {
        Description =
            "Scheme and port by which hosts are reached, such as https:443 (CRAYON_ENDPOINT); left out: those of the folder's local run",
        Recursive = true, DefaultValueFactory = _ => Environment.GetEnvironmentVariable("CRAYON_ENDPOINT"),
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Answer in JSON", Recursive = true };

    public IEnumerable<Option> All => [Data, Database, Endpoint, Json];
}

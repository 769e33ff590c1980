using System.CommandLine;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>Makes commands that share options, error handling and the form of their help.</summary>
internal sealed class CommandFactory(GlobalOptions options, Terminal terminal)
{
    public GlobalOptions Options => options;

    public Terminal Terminal => terminal;

    /// <summary>A command over the services of the set-up.</summary>
    public Command Make(CommandText text, Func<CommandCall, CancellationToken, Task> run, params Option[] own)
    {
        var command = Bare(text, own);
        command.SetAction(async (parsed, ct) =>
        {
            await using var services = await CommandLine.OpenAsync(parsed, options, ct);
            await run(new CommandCall(parsed, options, terminal, services), ct);
            return 0;
        });
        return command;
    }

    /// <summary>A command that opens nothing by itself.</summary>
    public static Command Bare(CommandText text, params Option[] own)
    {
        var command = new Command(text.Name,
            $"{text.Purpose}\n\nExample:\n  dotnet run --project TenantProvisioning -- {text.Example}");
        foreach (var option in own) command.Options.Add(option);
        return command;
    }

    /// <summary>A group of commands.</summary>
    public static Command Group(string name, string purpose, params Command[] commands)
    {
        var group = new Command(name, purpose);
        foreach (var command in commands) group.Subcommands.Add(command);
        return group;
    }

    /// <summary>The option that names a tenant.</summary>
    public static Option<string> Tenant() =>
        new("--tenant") { Description = "The tenant's short name", Required = true };
}

/// <summary>What a command's help says.</summary>
/// <param name="Name">The command.</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Example">A call that works.</param>
internal sealed record CommandText(string Name, string Purpose, string Example);

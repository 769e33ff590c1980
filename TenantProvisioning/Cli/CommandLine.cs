using System.CommandLine;
using Crayon.Platform.Core;
using Crayon.Platform.Core.Tenancy;
using Crayon.TenantProvisioning.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crayon.TenantProvisioning.Cli;

/// <summary>The command line over a set-up, running or not: tenants, clients, people, realms, schema.</summary>
public static class CommandLine
{
    /// <summary>Exit code of a refusal; wrong arguments give it too.</summary>
    public const int Refused = 1;

    /// <summary>Exit code when something broke.</summary>
    public const int Failed = 2;

    /// <summary>Who acts, for the audit columns.</summary>
    public static Actor Actor { get; } = Actor.System("command-line");

    /// <summary>Runs one command and returns its exit code: 0 done, 1 refused, 2 failed.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken ct)
    {
        var commands = new CommandFactory(new GlobalOptions(), terminal);
        var root = new RootCommand("Looks after Crayon's tenants, their clients, people and realms.")
        {
            TenantCommands.Make(commands), ClientCommands.Make(commands), UserCommands.Make(commands),
            RealmCommands.Make(commands), SchemaCommands.Make(commands), ThemeCommands.Make(commands),
        };
        foreach (var option in commands.Options.All) root.Options.Add(option);
        var configuration = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error,
            EnableDefaultExceptionHandler = false };
        try
        {
            return await root.Parse(args).InvokeAsync(configuration, ct);
        }
        catch (DomainRuleException refusal)
        {
            await terminal.Error.WriteLineAsync($"{refusal.Code}: {refusal.Message}");
            return Refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            await terminal.Error.WriteLineAsync(
                "conflict: somebody changed the same thing at the same moment; run the command again.");
            return Refused;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync($"failed: {failure.GetType().Name}: {failure.Message}");
            return Failed;
        }
    }

    /// <summary>The services of a set-up.</summary>
    internal static async Task<ServiceProvider> OpenAsync(
        ParseResult parsed, GlobalOptions options, CancellationToken ct)
    {
        var (data, database) = (parsed.GetRequiredValue(options.Data), parsed.GetValue(options.Database));
        // The owner's connection is not needed for upkeep; it only tells that the folder is the right one.
        var settings = database is null
            ? await DatabaseSetup.OpenAsync(data, ct)
            : await DatabaseSetup.OpenAsync(DatabaseTarget.Parse(database, data), data, ct);
        var endpoint = parsed.GetValue(options.Endpoint) is { } given
            ? EndpointFile.Parse(given)
            : await EndpointFile.ReadAsync(data, ct);
        return new ServiceCollection().AddLogging().AddSingleton(endpoint)
            .AddTenantProvisioning(settings, DatabaseSetup.KeysFolder(data)).BuildServiceProvider(validateScopes: true);
    }
}

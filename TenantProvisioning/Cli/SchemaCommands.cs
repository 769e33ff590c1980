using System.CommandLine;
using Crayon.TenantProvisioning.Setup;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>schema apply|script</c>.</summary>
internal static class SchemaCommands
{
    public static Command Make(CommandFactory commands) => CommandFactory.Group(
        "schema", "The database's tables, roles and row-level security.", Apply(commands), Script(commands));

    private static Command Apply(CommandFactory commands)
    {
        var command = CommandFactory.Bare(
            new CommandText("apply", "Brings the database to the current schema and makes its login roles.",
            "schema apply --data .data --database \"postgres:Host=127.0.0.1;Database=crayon;Username=owner;Password=…\""));
        command.SetAction(async (parsed, ct) =>
        {
            var data = parsed.GetRequiredValue(commands.Options.Data);
            var settings = await DatabaseSetup.PrepareAsync(
                DatabaseTarget.Parse(parsed.GetValue(commands.Options.Database) ?? "sqlite", data), data, ct);
            await commands.Terminal.Output.WriteLineAsync($"The {settings.Engine} database is up to date.");
            return 0;
        });
        return command;
    }

    private static Command Script(CommandFactory commands)
    {
        var output = new Option<string>("--output") { Description = "Folder to write to", DefaultValueFactory = _ =>
            Path.Combine("deploy", "sql") };
        var command = CommandFactory.Bare(
            new CommandText("script", "Writes the schema as SQL scripts for each engine.", "schema script"), output);
        command.SetAction(async (parsed, ct) =>
        {
            foreach (var (name, text) in SchemaScripts.All())
            {
                var path = Path.Combine(parsed.GetRequiredValue(output), name);
                if (Path.GetDirectoryName(path) is { } folder) Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(path, text, ct);
                await commands.Terminal.Output.WriteLineAsync(path);
            }
            return 0;
        });
        return command;
    }
}

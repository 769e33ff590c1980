using System.CommandLine;
using Crayon.Platform.Core.Themes.Reading;

namespace Crayon.TenantProvisioning.Cli;

/// <summary><c>theme check</c>.</summary>
internal static class ThemeCommands
{
    public static Command Make(CommandFactory commands) =>
        CommandFactory.Group("theme", "The looks of tenants, for those who draw them.", Check(commands));

    private static Command Check(CommandFactory commands)
    {
        var folder = new Argument<string>("folder") { Description = "The theme's folder" };
        var command = CommandFactory.Bare(
            new CommandText(
                "check", "Checks a theme's settings, drawings and contrast; ends with 1 if anything is wrong.",
            "theme check themes/northwind"));
        command.Arguments.Add(folder);
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(folder);
            var findings = ThemeFolder.Check(path);
            foreach (var finding in findings) await commands.Terminal.Output.WriteLineAsync(finding.ToString());
            if (findings.Count > 0) return CommandLine.Refused;
            await commands.Terminal.Output.WriteLineAsync($"{path} is fine.");
            return 0;
        });
        return command;
    }
}

using Microsoft.Extensions.Logging.Console;

namespace Crayon.Local.Running;

/// <summary>The terminal is for people: what went wrong, not what went on. A collector still gets all of it.</summary>
internal static class QuietConsole
{
    public static void Quiet(this WebApplicationBuilder builder) =>
        builder.Logging.AddFilter<ConsoleLoggerProvider>(category: null, LogLevel.Warning);
}

namespace Crayon.TenantProvisioning.Cli;

/// <summary>What a command reads from and writes to.</summary>
/// <param name="Input">Standard input, for secrets.</param>
/// <param name="Output">Answers.</param>
/// <param name="Error">Refusals and notes.</param>
public sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>The process's own.</summary>
    public static Terminal Process => new(Console.In, Console.Out, Console.Error);
}

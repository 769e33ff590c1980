using Crayon.TenantProvisioning.Cli;
using Crayon.Testing;

namespace Crayon.TenantProvisioning.Tests.CommandLine;

public sealed class ThemeCommandTests
{
    [Theory]
    [InlineData("default")]
    [InlineData("crayon")]
    [InlineData("northwind")]
    [InlineData("fuji")]
    public async Task A_theme_of_the_product_is_fine(string theme)
    {
        var (code, output) = await CheckAsync(Repository.Combine("themes", theme));
        Assert.Equal(0, code);
        Assert.Contains("is fine", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_ends_with_1()
    {
        var folder = Directory.CreateTempSubdirectory("crayon-theme-");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "theme.json"), "{\"label\":\"x\"}", TestContext.Current.CancellationToken);
        var (code, output) = await CheckAsync(folder.FullName);
        folder.Delete(recursive: true);

        Assert.Equal(Cli.CommandLine.Refused, code);
        Assert.Contains("colour: is missing.", output, StringComparison.Ordinal);
        Assert.Contains("logo.svg: is missing.", output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> CheckAsync(string folder)
    {
        var output = new StringWriter();
        var terminal = new Terminal(TextReader.Null, output, TextWriter.Null);
        var code = await Cli.CommandLine.RunAsync(
            ["theme", "check", folder], terminal, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}

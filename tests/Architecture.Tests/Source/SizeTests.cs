namespace Crayon.Architecture.Tests.Source;

public sealed class SizeTests
{
    [Fact]
    public void Files_methods_and_parameter_lists_are_small()
    {
        var exceptions = SizeExceptions.Read();
        var all = Sources.CSharp.SelectMany(Sizes.Violations).ToList();

        Findings.AssertNone(
            all.Where(found => !exceptions.ContainsKey(found.Subject))
                .Select(found => $"{found.Subject} {found.Finding}"),
            $"Split it by what its parts do, make a record of the parameters, or give the reason in {SizeExceptions.Path}.");
        Findings.AssertNone(
            exceptions.Keys.Except(all.Select(found => found.Subject), StringComparer.Ordinal),
            $"These exceptions are not needed any more: take them out of {SizeExceptions.Path}.");
        Findings.AssertNone(
            exceptions.Where(exception => exception.Value.Length == 0).Select(exception => exception.Key),
            $"Give the reason after a colon in {SizeExceptions.Path}.");
    }

    [Fact]
    public void Half_of_all_files_and_methods_are_very_small()
    {
        var source = Sources.CSharp.Where(file => !file.IsTest).ToList();
        var files = Median(source.Select(Sizes.LinesOf));
        var methods = Median(source.SelectMany(Sizes.Methods).Select(Sizes.LinesOf));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"Median of {source.Count} files: {files} lines; of their methods: {methods}.");

        Assert.True(files < 60, $"The median file has {files} lines: split before adding more.");
        Assert.True(methods < 12, $"The median method has {methods} lines: split before adding more.");
    }

    [Theory]
    [InlineData("Platform.Api/A.cs", 300, 0)]
    [InlineData("Platform.Api/A.cs", 301, 1)]
    [InlineData("tests/A.cs", 400, 0)]
    [InlineData("tests/A.cs", 401, 1)]
    public void A_long_file_is_found(string path, int lines, int found) =>
        Assert.Equal(
            found,
            Sizes.Violations(new SourceFile(path, string.Join('\n', Enumerable.Repeat("// x", lines)) + "\n")).Count());

    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void A_long_method_is_found(int lines, int found)
    {
        var body = string.Concat(Enumerable.Repeat("i++;\n", lines - 2));
        var file = new SourceFile("A.cs", $"class A {{\n/// <summary>x</summary>\nvoid Run() {{\n{body}}}\n}}");

        Assert.Equal(found, Sizes.Violations(file).Count());
    }

    [Theory]
    [InlineData("class A { void Run(int a, int b, int c, int d, int e, CancellationToken ct) { } }", 0)]
    [InlineData("class A { void Run(int a, int b, int c, int d, int e, int f) { } }", 1)]
    [InlineData("class A { override void Run(int a, int b, int c, int d, int e, int f) { } }", 0)]
    [InlineData("class A(int a, int b, int c, int d, int e, int f, int g);", 0)]
    [InlineData("class A(int a, int b, int c, int d, int e, int f, int g, int h);", 1)]
    [InlineData("record A(int a, int b, int c, int d, int e, int f, int g, int h);", 0)]
    public void A_long_parameter_list_is_found(string text, int found) =>
        Assert.Equal(found, Sizes.Violations(new SourceFile("A.cs", text)).Count());

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[sorted.Count / 2];
    }
}

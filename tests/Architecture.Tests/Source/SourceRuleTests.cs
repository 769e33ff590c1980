namespace Crayon.Architecture.Tests.Source;

/// <summary>Each rule twice: over the repository, and over a line that breaks it.</summary>
public sealed class SourceRuleTests
{
    [Fact]
    public void ISO_22_Commands_round_the_filters_are_guarded() => Findings.AssertNone(
        Sources.CSharp.SelectMany(GuardedSql.Violations),
        "Raw, bulk and unfiltered commands can touch another tenant's rows: move them to Persistence/Guarded and take the tenant scope, or name the filter that IgnoreQueryFilters leaves out.");

    [Theory]
    [InlineData("db.Orders.IgnoreQueryFilters();")]
    [InlineData("db.Orders?.IgnoreQueryFilters();")]
    [InlineData("db.Orders.FromSqlRaw(sql);")]
    [InlineData("await db.Database.ExecuteSqlAsync(sql);")]
    [InlineData("await db.Orders.ExecuteUpdateAsync(o => o);")]
    [InlineData("await db.Orders.ExecuteDeleteAsync();")]
    [InlineData("db.Database.SqlQuery<int>(sql);")]
    [InlineData("command.CommandText = sql;")]
    [InlineData("var c = new DbThing { CommandText = sql };")]
    [InlineData("var c = new Npgsql.NpgsqlCommand(sql);")]
    public void An_unguarded_command_is_found(string line)
    {
        Assert.Single(GuardedSql.Violations(In("Platform.Core/Ordering/A.cs", line)));
        Assert.Single(GuardedSql.Violations(In("Platform.Api/Persistence/Guarded/A.cs", line)));
        Assert.Empty(GuardedSql.Violations(In("Platform.Core/Persistence/Guarded/A.cs", line)));
        Assert.Empty(GuardedSql.Violations(In("Identity/Store/Persistence/Guarded/A.cs", line)));
    }

    [Theory]
    [InlineData("db.Orders.IgnoreQueryFilters([QueryFilters.Customer]);")]
    [InlineData("// db.Orders.ExecuteDeleteAsync();")]
    [InlineData("var text = \"ExecuteDeleteAsync()\";")]
    public void A_named_filter_a_comment_and_a_text_are_fine(string line) =>
        Assert.Empty(GuardedSql.Violations(In("Platform.Core/Ordering/A.cs", line)));

    [Fact]
    public void Clocks_ids_and_waits_are_those_of_the_house() => Findings.AssertNone(
        Sources.CSharp.SelectMany(BannedMembers.Violations),
        "Use the member named beside each place: tests must be able to turn the clock, and ids must sort by age.");

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = System.DateTime.Now;")]
    [InlineData("var now = DateTime.Today.AddDays(1);")]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var id = Guid.New" + "Guid();")]
    [InlineData("Thread.Sleep(1);")]
    public void A_banned_member_is_found(string line) =>
        Assert.Single(BannedMembers.Violations(In("Platform.Api/A.cs", line)));

    [Fact]
    public void Money_is_exact() => Findings.AssertNone(
        Sources.CSharp.SelectMany(InexactMoney.Violations),
        "Count money in integer minor units or decimal (literals end in m): a double loses cents.");

    [Theory]
    [InlineData("double price = 1;")]
    [InlineData("var price = (float)1;")]
    [InlineData("var price = new List<Double>();")]
    [InlineData("var price = seats * 1.5;")]
    public void A_binary_fraction_is_found(string line)
    {
        Assert.Single(InexactMoney.Violations(In("Platform.Core/Pricing/A.cs", line)));
        Assert.Empty(InexactMoney.Violations(In("Platform.Core/Ccp/A.cs", line)));
    }

    [Fact]
    public void No_regions_and_no_trust_me() => Findings.AssertNone(
        Sources.CSharp.SelectMany(BannedSyntax.Violations),
        "Split the type instead of folding it with a region; prove to the compiler that the value is there instead of writing '!'.");

    [Theory]
    [InlineData("#region orders\n#endregion\n", "#region")]
    [InlineData("var name = order!.Name;", "order!")]
    [InlineData("string name = Find(null!);", "null!")]
    public void A_region_and_a_bang_are_found(string line, string found) =>
        Assert.EndsWith(
            found, Assert.Single(BannedSyntax.Violations(In("Platform.Api/A.cs", line))), StringComparison.Ordinal);

    [Fact]
    public void What_EF_fills_in_may_say_so() => Assert.Empty(BannedSyntax.Violations(
        new SourceFile("Platform.Core/A.cs", "class Order { public string Number { get; private init; } = null!; }")));

    [Fact]
    public void Types_are_named_by_what_they_do() => Findings.AssertNone(
        Sources.CSharp.SelectMany(TypeNames.Violations),
        "Name the type by what it does or is: a 'manager', 'helper' or 'service' does everything and nothing.");

    [Theory]
    [InlineData("class OrderManager;")]
    [InlineData("static class MoneyHelper;")]
    [InlineData("static class Utils;")]
    [InlineData("record OrderDto(int Id);")]
    [InlineData("interface IPricingService;")]
    [InlineData("sealed class PricingService;")]
    [InlineData("enum StatusV2;")]
    public void An_empty_name_is_found(string line) =>
        Assert.Single(TypeNames.Violations(new SourceFile("Platform.Api/A.cs", line)));

    [Theory]
    [InlineData("sealed class CloudService;")]
    [InlineData("static class GetService;")]
    [InlineData("record PricedService(int Id);")]
    public void What_customers_buy_is_a_service(string line) =>
        Assert.Empty(TypeNames.Violations(new SourceFile("Platform.Api/A.cs", line)));

    private static SourceFile In(string path, string line) =>
        new(path, $"class A {{ async Task Run() {{\n{line}\n}} }}");
}

namespace Crayon.Ccp.Simulator.Catalogue;

/// <summary>A term, a billing cycle, and what one charge costs in monthly prices.</summary>
internal sealed record PlanTemplate(string Number, string Title, string Term, string Cycle, decimal Factor)
{
    private static readonly PlanTemplate Monthly = new("0001", "Monthly", "P1M", "monthly", 1m);
    private static readonly PlanTemplate YearByMonth = new("0002", "Annual, billed monthly", "P1Y", "monthly", 0.875m);
    private static readonly PlanTemplate YearUpfront = new("0003", "Annual, paid upfront", "P1Y", "annual", 10m);
    private static readonly PlanTemplate ThreeByYear = new(
        "0004", "Three years, billed annually", "P3Y", "annual", 9.5m);
    private static readonly PlanTemplate ThreeUpfront = new(
        "0005", "Three years, paid upfront", "P3Y", "triennial", 27m);
    private static readonly PlanTemplate PayAsYouGo = new("0001", "Pay as you go", "P1M", "monthly", 1m);

    public static readonly PlanTemplate Trial = new("0009", "Trial", "P1M", "monthly", 0m);

    public static IReadOnlyList<PlanTemplate> Of(string plans) => plans switch
    {
        "Full" => [Monthly, YearByMonth, YearUpfront, ThreeByYear, ThreeUpfront],
        "Flexible" => [Monthly, YearByMonth, YearUpfront],
        "Committed" => [YearByMonth, YearUpfront, ThreeUpfront],
        "Upfront" => [YearUpfront],
        "Monthly" => [Monthly],
        "Usage" => [PayAsYouGo],
        _ => throw new InvalidDataException($"The service data names unknown plans '{plans}'."),
    };
}

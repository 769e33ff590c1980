using Crayon.Platform.Core.Books;

namespace Crayon.Platform.Core.Tests.Billing.Year;

/// <summary>A document's figures, minor units: net and tax.</summary>
internal sealed record YearFigure(string Buyer, long Net, long Tax);

/// <summary>What a month's books ask somebody to decide.</summary>
internal sealed record YearQuestion(BookExceptionKind Kind, long Expected, long Found, string Currency);

/// <summary>
/// What the year comes to, worked out by hand from the rules of billing, not by the code under test. Unit prices:
/// <list type="bullet">
/// <item>Seats in euros cost 10.45: wholesale × 1.075 = 11.23, retail × 1.12 = 12.58 and from the renewal of 12 June
/// × 1.15 = 12.91, Direct × 1.22 = 12.75. For a year by the month 9.14: 9.83, 11.01.</item>
/// <item>Seats in yen cost 6.00 USD at 149.835 = 899.01: × 1.10 = 989, × 1.15 = 1137; from the renewal of 12 September
/// at 155.25 = 931.50: 1025, 1179. For a year by the month 5.25 USD = 786.63375: 865, 995, which the change of rate
/// leaves alone; prepaid 60 USD = 8990.10: 9889, 11372.</item>
/// <item>A gigabyte in euros costs 0.038: wholesale 0.04085, retail 0.045752 and from June 0.0469775, Direct 0.04636;
/// in yen 0.024 USD: 3.955644, 4.5489906 and from September 4.0986, 4.71339.</item>
/// </list>
/// Tax is 21 % in NL, 19 % for Delta in DE, which has confirmed no VAT id, and 10 % in JP, on the sum of the lines.
/// </summary>
internal static class YearFigures
{
    private static readonly string[] Buyers = ["Acme", "Bakker", "Delta", "northwind", "Edo", "Ginza", "fuji"];

    /// <summary>
    /// Acme: 10 seats, 13 from March; Bakker 5 for a year; Delta 8, 12 from November, none in December; Edo 20; Ginza 4
    /// for a year; each of Acme, Delta and Edo also what it used. The rows beside are seats + usage, then what the
    /// resellers buy that for.
    /// </summary>
    private static readonly (long Net, long Tax)[][] Months =
    [
        // January: 125.80 + 36.60 (800 GB); 55.05; 102.00 + 92.72 (2000); 112.30 + 32.68 + 49.15;
        // 22740 + 2274 (500); 3980; 19780 + 1978 + 3460.
        [(16240, 3410), (5505, 1156), (19472, 3700), (19413, 4077), (25014, 2501), (3980, 398), (25218, 2522)],
        // February: five more seats for 20 of 28 days (44.93; 40.11), of which two go back after three days of them
        // (17 of 28 days: 15.28; 13.64): 125.80 + 44.93 - 15.28 + 56.46 (1234); … + 95.04 (2050);
        // 112.30 + 40.11 - 13.64 + 50.41 + 49.15; … + 2911 (640); … + 2532.
        [(21191, 4450), (5505, 1156), (19704, 3744), (23833, 5005), (25651, 2565), (3980, 398), (25772, 2577)],
        // March: 163.54 + 68.65 (1500.5); … + 97.36 (2100); 145.99 + 61.30 + 49.15; three more seats for 13 of 31 days
        // (1430; 1244): 22740 + 1430 + 3300 (725.5); 19780 + 1244 + 2870 + 3460.
        [(23219, 4876), (5505, 1156), (19936, 3788), (25644, 5385), (27470, 2747), (3980, 398), (27354, 2735)],
        // April: … + 74.12 (1620); … + 102.48 (2210.5); … + 66.18; … + 3685 (810); … + 3204.
        [(23766, 4991), (5505, 1156), (20448, 3885), (26132, 5488), (26425, 2643), (3980, 398), (26444, 2644)],
        // May: … + 77.79 (1700.25); … + 106.63 (2300); … + 69.46; … + 4117 (905); two prepaid seats cancelled after
        // four of 366 days: 3980 + 22744 - 22495; 19780 + 3580 + 3460 + 19778 - 19562.
        [(24133, 5068), (5505, 1156), (20863, 3964), (26460, 5557), (26857, 2686), (4229, 423), (27036, 2704)],
        // June: 167.83 + 85.03 (1810); … + 111.26 (2400); … + 73.94; … + 4549 (1000); … + 3956.
        [(25286, 5310), (5505, 1156), (21326, 4052), (26908, 5651), (27289, 2729), (3980, 398), (27196, 2720)],
        // July: … + 83.48 (1777); … + 115.90 (2500); … + 72.59; … + 5054 (1111); … + 4395.
        [(25131, 5278), (5505, 1156), (21790, 4140), (26773, 5622), (27794, 2779), (3980, 398), (27635, 2764)],
        // August: … + 77.51 (1650); … + 113.58 (2450); … + 67.40; … + 4490 (987); … + 3904.
        [(24534, 5152), (5505, 1156), (21558, 4096), (26254, 5513), (27230, 2723), (3980, 398), (27144, 2714)],
        // September: … + 89.26 (1900); … + 120.54 (2600); … + 77.62; 23580 + 5656 (1200); 20500 + 4918 + 3460.
        [(25709, 5399), (5505, 1156), (22254, 4228), (27276, 5728), (29236, 2924), (3980, 398), (28878, 2888)],
        // October: … + 94.46 (2010.75); four more seats for 23 of 31 days: 102.00 + 37.84 + 125.17 (2700); … + 82.14;
        // … + 6129 (1300.25); … + 5329.
        [(26229, 5508), (5505, 1156), (26501, 5035), (27728, 5823), (29709, 2971), (3980, 398), (29289, 2929)],
        // November: … + 98.65 (2100); 153.00 + 129.82 (2800.25); … + 85.79; … + 6622 (1405); … + 5759.
        [(26648, 5596), (5505, 1156), (28282, 5374), (28093, 5900), (30202, 3020), (3980, 398), (29719, 2972)],
        // December: … + 104.38 (2222); 134.44 (2900) alone; … + 90.77; … + 7070 (1500); … + 6148.
        [(27221, 5716), (5505, 1156), (13444, 2554), (28591, 6004), (30650, 3065), (3980, 398), (30108, 3011)],
    ];

    /// <summary>Gigabytes that Acme, Delta and Edo use on the 20th of each month.</summary>
    private static readonly (decimal Acme, decimal Delta, decimal Edo)[] Usage =
    [
        (800m, 2000m, 500m), (1234m, 2050m, 640m), (1500.5m, 2100m, 725.5m), (1620m, 2210.5m, 810m),
        (1700.25m, 2300m, 905m), (1810m, 2400m, 1000m), (1777m, 2500m, 1111m), (1650m, 2450m, 987m),
        (1900m, 2600m, 1200m), (2010.75m, 2700m, 1300.25m), (2100m, 2800.25m, 1405m), (2222m, 2900m, 1500m),
    ];

    /// <summary>Credit notes by the month in which they are issued; all others have none.</summary>
    private static readonly Dictionary<int, YearFigure[]> Notes = new()
    {
        // The three seats of 30 March go back on 6 April, after seven days of them: 6 of 31 days.
        [4] = [new("Edo", 660, 66), new("fuji", 574, 57)],
        // A tenth of the 167.83 of June's seats.
        [7] = [new("Acme", 1678, 352)],
    };

    /// <summary>The invoices of a month of 2027.</summary>
    public static IEnumerable<YearFigure> InvoicesOf(int month) =>
        Buyers.Zip(Months[month - 1], (buyer, row) => new YearFigure(buyer, row.Net, row.Tax));

    /// <summary>The credit notes issued in a month of 2027.</summary>
    public static IEnumerable<YearFigure> NotesOf(int month) => Notes.GetValueOrDefault(month, []);

    /// <summary>What is used in a month of 2027.</summary>
    public static (decimal Acme, decimal Delta, decimal Edo) UsageOf(int month) => Usage[month - 1];

    /// <summary>What the operator's books of a month ask; a reseller's ask nothing.</summary>
    public static IReadOnlyList<YearQuestion> QuestionsOf(int month) => month switch
    {
        // 25.00 that the provider gave of its own accord, and 3.50 that it took off without a line, of
        // 13 × 10.45 + 67.52 + 5 × 9.14 + 8 × 10.45 + 95.00 = 427.67.
        7 =>
        [
            new(BookExceptionKind.Unexpected, 0, -2500, "EUR"), new(BookExceptionKind.Unexpected, 42767, 42417, "EUR"),
        ],
        // Ginza's price holds for its term, and the provider bills at the rate of the day: 4 × 786 and 4 × 815.
        >= 9 => [new(BookExceptionKind.Fx, 3144, 3260, "JPY")],
        _ => [],
    };
}

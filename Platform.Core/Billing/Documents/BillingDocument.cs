namespace Crayon.Platform.Core.Billing.Documents;

/// <summary>
/// All that an invoice or credit note says, as it was issued. Whoever draws it or writes it as XML computes nothing.
/// </summary>
public sealed record BillingDocument
{
    /// <summary>
    /// The most lines that are drawn one by one; a document that has more is drawn summed up, and its lines lie beside
    /// it as a file.
    /// </summary>
    public const int MostDrawnLines = 20_000;

    /// <summary>What it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Its number, such as <c>NL01-2026-000123</c>.</summary>
    public required string Number { get; init; }

    /// <summary>BCP 47 language that its reader reads.</summary>
    public required string Language { get; init; }

    /// <summary>The theme of the brand that it is sent under.</summary>
    public required string Theme { get; init; }

    /// <summary>What the brand looks like, where it is not that theme.</summary>
    public DocumentBrand? Look { get; init; }

    /// <summary>The brand, as people know it.</summary>
    public required string Brand { get; init; }

    /// <summary>Day of issue, in the seller's time zone.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Last day to pay; null where nothing is to be paid.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The month or term that it is about; null where its lines differ.</summary>
    public DocumentPeriod? Period { get; init; }

    /// <summary>The number that a credit note corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>Why a credit note was given, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>The buyer's order number, where all lines have the same.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>Who sells.</summary>
    public required DocumentParty Seller { get; init; }

    /// <summary>Who pays.</summary>
    public required DocumentParty Buyer { get; init; }

    /// <summary>The lines, in order.</summary>
    public required IReadOnlyList<DocumentLine> Lines { get; init; }

    /// <summary>
    /// How many lines the document has, where <see cref="Lines"/> sum them up; null where they are its own.
    /// </summary>
    public int? SummaryOf { get; init; }

    /// <summary>Tax by category and rate.</summary>
    public required IReadOnlyList<DocumentTax> Taxes { get; init; }

    /// <summary>Sum of the lines.</summary>
    public required Money Net { get; init; }

    /// <summary>Net and all tax.</summary>
    public required Money Total { get; init; }

    /// <summary>What was paid before it was issued.</summary>
    public required Money Paid { get; init; }

    /// <summary>
    /// All tax in the currency of the country it is due in, where that is another (Directive 2006/112/EC, article 230).
    /// </summary>
    public Money? TaxInNationalCurrency { get; init; }

    /// <summary>How to pay by bank transfer; null where nobody has to.</summary>
    public DocumentTransfer? Transfer { get; init; }

    /// <summary>What is still to be paid.</summary>
    public Money Payable => Total - Paid;

    /// <summary>The one currency of all its amounts.</summary>
    public Currency Currency => Total.Currency;
}

/// <summary>What a brand of a tenant's own looks like on paper: whoever draws it knows no tenants.</summary>
/// <param name="Primary">Its colour, as <c>#rrggbb</c>.</param>
/// <param name="Ink">Colour of text.</param>
/// <param name="Quiet">Colour of text that explains.</param>
/// <param name="Line">Colour of lines.</param>
public sealed record DocumentBrand(string Primary, string Ink, string Quiet, string Line)
{
    /// <summary>Its mark, an SVG that was looked through; null for the theme's.</summary>
    public byte[]? Mark { get; init; }
}

/// <summary>What a document is.</summary>
public enum DocumentKind
{
    /// <summary>Asks for money.</summary>
    Invoice,

    /// <summary>Takes back what an invoice asked for; its amounts are positive.</summary>
    CreditNote,
}

/// <summary>Days that something is about.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, which belongs to it.</param>
public sealed record DocumentPeriod(DateOnly First, DateOnly Last);

/// <summary>One of the two parties.</summary>
/// <param name="Name">Registered name.</param>
/// <param name="CountryCode">ISO 3166 country.</param>
public sealed record DocumentParty(string Name, string CountryCode)
{
    /// <summary>Lines of its address: street and building; also city and code where they are not known apart.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>Place of its address, where it is known apart.</summary>
    public string? City { get; init; }

    /// <summary>State, province or prefecture of its address.</summary>
    public string? Region { get; init; }

    /// <summary>Postal code of its address, where it is known apart.</summary>
    public string? PostalCode { get; init; }

    /// <summary>VAT id, or the number of a qualified invoice's issuer (Japan).</summary>
    public string? TaxId { get; init; }

    /// <summary>Where its mail goes.</summary>
    public string? Email { get; init; }
}

/// <summary>One line.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Description">What was sold.</param>
/// <param name="Quantity">How much, in the unit; seats are whole.</param>
/// <param name="UnitPrice">Price of one, in major units, as exact as it was charged.</param>
/// <param name="Net">What it costs before tax; negative for a credit on an invoice.</param>
public sealed record DocumentLine(int Number, string Description, decimal Quantity, decimal UnitPrice, Money Net)
{
    /// <summary>UN/ECE Recommendation 20 code of the unit: <c>C62</c> is one, a seat.</summary>
    public string UnitCode { get; init; } = "C62";

    /// <summary>How many lines it sums up; null for one of its own.</summary>
    public int? SumOf { get; init; }

    /// <summary>The days it is for.</summary>
    public DocumentPeriod? Period { get; init; }

    /// <summary>Days charged and days of the whole period, where only a part is charged.</summary>
    public DayShare? Share { get; init; }

    /// <summary>UNCL 5305 category of its tax.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Rate of its tax in percent.</summary>
    public required decimal TaxPercent { get; init; }

    /// <summary>The buyer's order number.</summary>
    public string? PurchaseOrder { get; init; }

    /// <summary>The buyer's own split: whose it is.</summary>
    public string? Department { get; init; }

    /// <summary>The buyer's own split: what it is booked under.</summary>
    public string? Reference { get; init; }
}

/// <summary>The charged part of a period.</summary>
/// <param name="Days">Days charged.</param>
/// <param name="PeriodDays">Days of the period.</param>
public sealed record DayShare(int Days, int PeriodDays);

/// <summary>Tax of one category and rate.</summary>
/// <param name="Category">UNCL 5305 category, such as <c>S</c> or <c>AE</c>.</param>
/// <param name="Percent">The rate in percent.</param>
/// <param name="Basis">Sum of the lines it is on.</param>
/// <param name="Amount">The tax.</param>
public sealed record DocumentTax(string Category, decimal Percent, Money Basis, Money Amount);

/// <summary>Where to send money to.</summary>
/// <param name="Holder">The account's holder.</param>
/// <param name="Account">IBAN, or the account as its country writes it.</param>
/// <param name="Reference">What to name, so that the payment finds its invoice.</param>
public sealed record DocumentTransfer(string Holder, string Account, string Reference)
{
    /// <summary>Whether the account is an IBAN.</summary>
    public bool IsIban { get; init; }

    /// <summary>ISO 3166 country of the bank.</summary>
    public required string CountryCode { get; init; }

    /// <summary>Name of the bank.</summary>
    public string? Bank { get; init; }

    /// <summary>What names the bank beside an account that is no IBAN.</summary>
    public string? BankCode { get; init; }

    /// <summary>BIC of the bank.</summary>
    public string? Bic { get; init; }
}

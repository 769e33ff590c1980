using System.Globalization;

namespace Crayon.Platform.Core.Exports;

/// <summary>How cells and files of exports are written: the same in every language, for programs.</summary>
public static class ExportWords
{
    /// <summary>The name of a kind, such as <c>invoice-lines</c>.</summary>
    public static string NameOf(ExportKind kind) => kind switch
    {
        ExportKind.Invoices => "invoices",
        ExportKind.InvoiceLines => "invoice-lines",
        ExportKind.CreditNotes => "credit-notes",
        ExportKind.Payments => "payments",
        ExportKind.Journal => "journal",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name of a format, which is its file's ending too.</summary>
    public static string NameOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Xlsx => "xlsx",
        ExportFormat.Json => "json",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The media type of a format.</summary>
    public static string MediaTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "text/csv",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat.Json => "application/json",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The name of the file, such as <c>journal-20260405-3f2a91c0.csv</c>.</summary>
    internal static string FileName(Export export)
    {
        var id = export.Id.Value.ToString("N");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(export.Kind)}-{export.RequestedAt:yyyyMMdd}-{id[^8..]}.{NameOf(export.Format)}");
    }

    /// <summary>An amount in major units, with all decimals of its currency.</summary>
    internal static string Amount(long minor, string currency)
    {
        var money = new Money(minor, Currency.Of(currency));
        return money.ToDecimal().ToString("F" + money.Currency.Exponent, CultureInfo.InvariantCulture);
    }

    /// <summary>A number without surplus zeros.</summary>
    internal static string Number(decimal number) =>
        number.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>An instant, UTC (RFC 3339).</summary>
    internal static string Instant(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The day (UTC) of an instant.</summary>
    internal static string Day(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A word of ours in lower case, such as <c>retail</c>.</summary>
    internal static string Word<T>(T value) where T : struct, Enum =>
        System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

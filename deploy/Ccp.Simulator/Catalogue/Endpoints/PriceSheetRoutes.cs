using System.Globalization;
using System.Security.Cryptography;
using Crayon.Ccp.Simulator.Http;
using Crayon.Ccp.Simulator.Time;

namespace Crayon.Ccp.Simulator.Catalogue.Endpoints;

/// <summary>GET /v1/pricesheets/{market}: the sheet in force on a day, in JSON or CSV, with an ETag.</summary>
internal static class PriceSheetRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/v1/pricesheets/{market}", Read);

    private static Answer Read(
        HttpRequest request, string market, string? effective, PriceBook prices, SimulatorClock clock)
    {
        if (Market.Find(market) is not { } found)
            return Refusals.NotFound("market");
        if (!Days.TryRead(effective, clock.Today, out var day))
            return Refusals.InvalidInput("effective must be a date, YYYY-MM-DD.", "effective");
        if (prices.SheetOn(found, day) is not { } sheet)
            return Refusals.NotFound("price sheet");

        var answer = Render(sheet, WantsCsv(request));
        return request.Headers.IfNoneMatch.ToString().Contains(answer.ETag ?? "", StringComparison.Ordinal)
            ? new Answer(StatusCodes.Status304NotModified, []) { ETag = answer.ETag }
            : answer;
    }

    private static bool WantsCsv(HttpRequest request) => request.Query.TryGetValue("format", out var format)
        ? format == "csv"
        : request.GetTypedHeaders().Accept.FirstOrDefault()?.MediaType == "text/csv";

    private static Answer Render(PriceSheet sheet, bool asCsv)
    {
        var lines = sheet.Lines.Select(PriceSheetLine.Of).ToList();
        var market = sheet.Market;
        var answer = asCsv
            ? new Answer(StatusCodes.Status200OK, PriceSheetCsv.Write(lines))
            {
                ContentType = "text/csv; charset=utf-8"
            }
            : Answer.Ok(
                new PriceSheetBody(
                    market.Code, market.Currency, market.RetailCurrency, sheet.Date, lines.Count, lines));
        return answer with { ETag = $"\"{Convert.ToHexString(SHA256.HashData(answer.Body).AsSpan(0, 16))}\"" };
    }
}

internal static class Days
{
    public static bool TryRead(string? text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        return text is null
            || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

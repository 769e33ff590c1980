using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Crayon.Ccp.Simulator.Http;

/// <summary>One page of a list: a size and the position after which it starts.</summary>
internal sealed record Page(int Size, long After)
{
    private const int DefaultSize = 100;
    private const int MaximumSize = 500;
    private static readonly Answer Nothing = new(StatusCodes.Status204NoContent, []);

    /// <summary>Reads size and continuationToken; without a page the refusal says why.</summary>
    public static (Page? Page, Answer Refusal) Read(HttpRequest request, int maximumSize = MaximumSize)
    {
        var (size, after) = (DefaultSize, 0L);
        var sizeText = request.Query["size"].ToString();
        if (sizeText.Length > 0 && (!TryNumber(sizeText, out size) || size < 1 || size > maximumSize))
            return (null, Refusals.InvalidInput($"size must be between 1 and {maximumSize}.", "size"));
        var token = request.Query["continuationToken"].ToString();
        return token.Length == 0 || TryDecode(token, out after)
            ? (new Page(size, after), Nothing)
            : (null, Refusals.InvalidInput("The continuation token is not one of ours.", "continuationToken"));
    }

    /// <summary>Reads this page of the rows, which come in the order in which they were made.</summary>
    public async Task<Answer> ShowAsync<TRow, TItem>(
        HttpRequest request, IQueryable<TRow> query, Func<TRow, TItem> item, CancellationToken ct)
        where TRow : class, ISequenced
    {
        var rows = await query.Where(row => row.Seq > After).OrderBy(row => row.Seq).Take(Size + 1).ToListAsync(ct);
        return Layout(request, await query.CountAsync(ct), rows, row => row.Seq, item);
    }

    /// <summary>Lays out a list; the rows are one more than the size when there is a next page.</summary>
    public Answer Layout<TRow, TItem>(
        HttpRequest request, int totalCount, IReadOnlyList<TRow> rows, Func<TRow, long> position,
        Func<TRow, TItem> item)
    {
        var shown = rows.Take(Size).ToList();
        var next = rows.Count > Size ? NextLink(request, position(shown[^1])) : null;
        var self = request.Path + request.QueryString.ToUriComponent();
        return Answer.Ok(new ItemList<TItem>(totalCount, [.. shown.Select(item)], new Links(self, next)));
    }

    private string NextLink(HttpRequest request, long position)
    {
        var query = request.Query.Where(q => q.Key is not ("size" or "continuationToken"))
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))
            .Append(KeyValuePair.Create("size", (string?)Size.ToString(CultureInfo.InvariantCulture)))
            .Append(KeyValuePair.Create("continuationToken", (string?)Encode(position)));
        return request.Path + QueryString.Create(query).ToUriComponent();
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Encode(long position) =>
        WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(position.ToString(CultureInfo.InvariantCulture)));

    private static bool TryDecode(string token, out long position)
    {
        position = 0;
        try
        {
            var text = Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(token));
            return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out position);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

/// <summary>A row with its place in the order of making.</summary>
internal interface ISequenced
{
    /// <summary>The place; given by the store.</summary>
    long Seq { get; }
}

/// <summary>The shape of every list.</summary>
internal sealed record ItemList<T>(int TotalCount, IReadOnlyList<T> Items, Links Links);

/// <summary>Where the list is and where it goes on; next is null on the last page.</summary>
internal sealed record Links(string Self, string? Next);

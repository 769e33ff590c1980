using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Crayon.Platform.Api.Auth;
using Crayon.Platform.Api.Problems;
using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Conventions.Paging;

/// <summary>
/// The place in a list after which the next page begins. It is bound to the caller's tenant and customer, the list and
/// its filters; beyond that it gives no right, because every page is read in the caller's own scope.
/// </summary>
/// <param name="At">Creation time of the last entry shown.</param>
/// <param name="Id">Its id.</param>
internal sealed record PageCursor(DateTimeOffset At, Guid Id)
{
    private const int BindingBytes = 8;
    private const int Bytes = BindingBytes + sizeof(long) + 16;

    public string Write(HttpContext context)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        Binding(context).CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[BindingBytes..], At.UtcTicks);
        Id.TryWriteBytes(bytes[(BindingBytes + sizeof(long))..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor of this list; refuses any other text.</summary>
    public static PageCursor Read(string text, HttpContext context)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        if (text.Length > 64 || !IsDecoded(text, bytes)
            || !bytes[..BindingBytes].SequenceEqual(Binding(context)))
            throw new RefusedException(ApiProblems.InvalidCursor, "Use the nextCursor of the same list, or none.");
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes[BindingBytes..]);
        if (ticks < 0 || ticks > DateTimeOffset.MaxValue.UtcTicks)
            throw new RefusedException(ApiProblems.InvalidCursor);
        return new PageCursor(new DateTimeOffset(ticks, TimeSpan.Zero),
            new Guid(bytes[(BindingBytes + sizeof(long))..]));
    }

    // The method that answers with a status: the one that answers yes or no throws on text that is no base64url.
    private static bool IsDecoded(string text, Span<byte> bytes) =>
        Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done && written == Bytes;

    private static byte[] Binding(HttpContext context)
    {
        var caller = Caller.Of(context);
        var filters = context.Request.Query.Where(pair => pair.Key is not ("cursor" or "limit")).OrderBy(pair =>
            pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}");
        var place = $"{caller.Tenant.Id}|{caller.Customer}|{context.Request.Path}|{string.Join('&', filters)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(place))[..BindingBytes];
    }
}

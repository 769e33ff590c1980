using System.Security.Cryptography;
using System.Text;

namespace Crayon.Platform.Core.Customers;

/// <summary>Request ids that come out the same whenever the same intent is repeated.</summary>
internal static class RequestIds
{
    /// <summary>An id made from what is intended; an agreement of another text is another intent.</summary>
    public static Guid For(CustomerId customer, CustomerAgreement agreement)
    {
        var intent = FormattableString.Invariant(
            $"{customer.Value:N}\n{agreement.Version}\n{agreement.AcceptedBy}\n{agreement.Email}\n{agreement.AcceptedAt.UtcTicks}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(intent)).AsSpan(0, 16), bigEndian: true);
    }
}

using Crayon.Platform.Core.Persistence;
using Crayon.Platform.Core.Tenancy;

namespace Crayon.Platform.Core.Books;

/// <summary>
/// A month of somebody's books: the operator's compare provider, ledger and wholesale, a reseller's wholesale, ledger
/// and retail.
/// </summary>
public sealed class AuditedMonth : Entity, ITenantOwned
{
    /// <summary>The row's id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Whose books.</summary>
    public required TenantId TenantId { get; init; }

    /// <summary>The month, <c>yyyymm</c>.</summary>
    public required int Month { get; init; }

    /// <summary>When it was last compared (business time); null while there was nothing to compare with.</summary>
    public DateTimeOffset? AuditedAt { get; set; }

    /// <summary>How many things were compared; nothing compared is not audited.</summary>
    public int Compared { get; set; }

    /// <summary>How many of them agreed.</summary>
    public int Agreed { get; set; }

    /// <summary>When it was closed (business time); null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Who closed it.</summary>
    public string? ClosedBy { get; set; }

    /// <summary>How it stands, given how many exceptions are open.</summary>
    public BookState StateWith(int open) =>
        ClosedAt is not null ? BookState.Closed
        : AuditedAt is null || Compared == 0 ? BookState.NotAudited
        : open > 0 ? BookState.Open
        : BookState.Clean;
}

/// <summary>How a month of the books stands.</summary>
public enum BookState
{
    /// <summary>Nothing was compared yet, which says nothing about whether it is right.</summary>
    NotAudited,

    /// <summary>Something waits for a decision.</summary>
    Open,

    /// <summary>All was compared, and agrees or is decided on.</summary>
    Clean,

    /// <summary>Closed for good.</summary>
    Closed,
}

using Crayon.Platform.Hosting.Problems;

namespace Crayon.Platform.Api.Problems;

/// <summary>The refusals of the API's conventions; those of an area stand beside the area.</summary>
internal static class ApiProblems
{
    public static ProblemType Unauthorized { get; } =
        new("unauthorized", 401, "A valid access token of this host's realm is needed.");

    public static ProblemType InsufficientScope { get; } =
        new("insufficient-scope", 403, "The access token does not allow this.");

    public static ProblemType InsufficientAuthentication { get; } =
        new("insufficient-user-authentication", 401, "A stronger or more recent sign-in is needed.");

    public static ProblemType TenantSuspended { get; } = new("tenant-suspended", 403, "Service is suspended.");

    public static ProblemType MalformedJson { get; } = new("malformed-json", 400, "The body is not well-formed JSON.");

    public static ProblemType InvalidBody { get; } =
        new("invalid-body", 400, "The body does not have the members that are expected.");

    public static ProblemType InvalidValue { get; } = new("invalid-value", 422, "A value is outside what is accepted.");

    public static ProblemType InvalidParameter { get; } =
        new("invalid-parameter", 400, "A parameter is not acceptable.");

    public static ProblemType InvalidCursor { get; } =
        new("invalid-cursor", 400, "The cursor does not belong to this list.");

    public static ProblemType PreconditionRequired { get; } =
        new("precondition-required", 428, "The If-Match header is needed.");

    public static ProblemType PreconditionFailed { get; } =
        new("precondition-failed", 412, "It has changed since it was read.");

    public static ProblemType ConcurrentChange { get; } =
        new("concurrent-change", 409, "It was changed at the same moment.");

    public static ProblemType KeyRequired { get; } =
        new("idempotency-key-required", 400, "The Idempotency-Key header is needed.");

    public static ProblemType KeyInvalid { get; } =
        new("idempotency-key-invalid", 400, "The Idempotency-Key header is not acceptable.");

    public static ProblemType KeyReused { get; } =
        new("idempotency-key-reused", 409, "The Idempotency-Key was used for another request.");

    public static ProblemType InProgress { get; } =
        new("request-in-progress", 409, "The same request is being worked on.");

    public static ProblemType RateLimited { get; } = new("rate-limited", 429, "Too many requests.");

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        Unauthorized, InsufficientScope, InsufficientAuthentication, TenantSuspended, MalformedJson, InvalidBody,
        InvalidValue, InvalidParameter,
            InvalidCursor,
        PreconditionRequired, PreconditionFailed, ConcurrentChange, KeyRequired, KeyInvalid, KeyReused, InProgress,
            RateLimited,
    ];
}

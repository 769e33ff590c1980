/** What the API answers instead of a result (RFC 9457), or that it could not be reached at all. */
export class Problem extends Error {
  override readonly name = 'Problem';

  /** The longer sentence, where there is one. */
  readonly detail: string | null;

  /** Sentences by the path of the member they are about. */
  readonly errors: Readonly<Record<string, readonly string[]>>;

  /** Members of its own that a kind of problem carries, such as a trace. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    more: Partial<Pick<Problem, 'detail' | 'errors' | 'extra'>> = {},
  ) {
    super(title);
    this.detail = more.detail ?? null;
    this.errors = more.errors ?? {};
    this.extra = more.extra ?? {};
  }

  /** The last part of its type, by which a page tells one refusal from another. */
  get kind(): string {
    return this.type.slice(this.type.lastIndexOf(':') + 1);
  }

  /** Whether nothing was reached: the network, or the server's end of it. */
  get isOffline(): boolean {
    return this.status === 0;
  }

  get isDenied(): boolean {
    return this.status === 403;
  }

  get isMissing(): boolean {
    return this.status === 404;
  }

  /** Whether somebody else was faster: another version, or a change that is under way. */
  get isConflict(): boolean {
    return this.status === 409 || this.status === 412;
  }

  /** Whether somebody is signed in, but has not proved enough for this. */
  get needsLevel(): boolean {
    return this.status === 401 && this.kind === 'insufficient-user-authentication';
  }

  /** What can be told to the people who look for the cause. */
  get reference(): string | null {
    const trace = this.extra['traceId'] ?? this.extra['requestId'];
    return typeof trace === 'string' ? trace : null;
  }

  static of(cause: unknown): Problem {
    if (cause instanceof Problem) return cause;
    return new Problem(0, 'urn:problem:unreachable', cause instanceof Error ? cause.message : String(cause));
  }

  static read(response: Response, body: unknown): Problem {
    const { type, title, detail, errors, ...extra } = (isRecord(body) ? body : {}) as Record<string, unknown>;
    return new Problem(response.status, text(type) ?? 'about:blank', text(title) ?? response.statusText, {
      detail: text(detail),
      errors: isRecord(errors) ? (errors as Record<string, readonly string[]>) : {},
      extra,
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

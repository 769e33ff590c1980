import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import createClient, { type Client } from 'openapi-fetch';
import { WORK_PLACE } from '../session/work-place';
import { Words } from '../words/words';
import { Problem } from './problem';
import type { components, paths } from './schema';

export type Shapes = components['schemas'];

/** A page of a list, as every list of the API answers. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | null;
}

/** What was read, and the version that a change of it must name. */
export interface Versioned<T> {
  readonly value: T;
  readonly etag: string;
}

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The longest list that is read as a whole; beyond it a page says that there is more. */
const mostRows = 2000;
const rowsAtOnce = 200;
const homeBase = '/bff/api';

/** The API behind the portal's own host, which adds the session's token: none is ever in the browser. */
@Injectable({ providedIn: 'root' })
export class Api {
  /** Whether the session has ended; the shell then offers to sign in again, and keeps what was typed. */
  readonly isSignedOut = signal(false);

  readonly isOnline = signal(navigator.onLine);

  private readonly words = inject(Words);
  private readonly place = inject(WORK_PLACE);

  /** Where the API is behind this document. */
  readonly base = this.place?.calls ?? homeBase;

  readonly client = this.clientAt(this.base);

  /** The API of the host's own tenant, also where staff are at work in another. */
  readonly home = this.place ? this.clientAt(homeBase) : this.client;

  constructor() {
    const follow = (): void => this.isOnline.set(navigator.onLine);
    addEventListener('online', follow);
    addEventListener('offline', follow);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', follow);
      removeEventListener('offline', follow);
    });
  }

  /** The body of an answer; throws a {@link Problem} for any other. */
  async read<T>(call: Promise<Answer<T>>): Promise<T> {
    return (await this.take(call)).data as T;
  }

  /** The body of an answer with its version. */
  async readVersion<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
    const { data, response } = await this.take(call);
    return { value: data as T, etag: response.headers.get('ETag') ?? '' };
  }

  /** Changes what stands there now, and only that: under the version that is read right before. */
  async changeNow<T>(
    now: Promise<Answer<unknown>>, change: (header: { 'If-Match': string }) => Promise<Answer<T>>,
  ): Promise<T> {
    const { etag } = await this.readVersion(now);
    return this.read(change({ 'If-Match': etag }));
  }

  /** All rows of a list, up to 2000: what people work in is searched and sorted at once, without asking again. */
  async readAll<T>(
    page: (query: { limit: number; cursor?: string }) => Promise<Answer<Page<T>>>,
  ): Promise<{ readonly rows: readonly T[]; readonly hasMore: boolean }> {
    const rows: T[] = [];
    let cursor: string | undefined;
    do {
      const found = await this.read(page({ limit: rowsAtOnce, ...(cursor ? { cursor } : {}) }));
      rows.push(...found.items);
      cursor = found.nextCursor ?? undefined;
    } while (cursor && rows.length < mostRows);
    return { rows, hasMore: cursor !== undefined };
  }

  /** Gives a file to the person. It is fetched, as a plain link could not say that it comes from this page. */
  async download(path: string, name: string): Promise<void> {
    const call = fetch(`${this.base}${path}`, { headers: { 'X-CSRF': '1' } });
    const { response } = await this.take(call.then((answer) => ({ response: answer })));
    const url = URL.createObjectURL(await response.blob());
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
  }

  private async take<T>(call: Promise<Answer<T>>): Promise<Answer<T>> {
    let answer: Answer<T>;
    try {
      answer = await call;
    } catch (cause) {
      throw Problem.of(cause);
    }
    if (answer.response.ok) return answer;
    const problem = Problem.read(answer.response, answer.error);
    if (problem.status === 401 && !problem.needsLevel) this.isSignedOut.set(true);
    // It was ended, from wherever: nothing of the tenant stays on the screen.
    if (this.place && problem.kind === 'not-at-work') location.replace(`/tenants/${this.place.tenantId}`);
    throw problem;
  }

  private clientAt(baseUrl: string): Client<paths> {
    const client = createClient<paths>({
      baseUrl, headers: { 'X-CSRF': '1' }, fetch: (request) => globalThis.fetch(request),
    });
    client.use({
      onRequest: ({ request }) => {
        request.headers.set('Accept-Language', this.words.language());
        return request;
      },
    });
    return client;
  }
}

/** The header of a create: the same key sent twice makes one thing, whatever was pressed twice. */
export function onceWith(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

/** The header of a change: only of what stands there still; nothing stands where there is no version yet. */
export function ifMatch(etag: string | undefined): { 'If-Match'?: string } {
  return etag ? { 'If-Match': etag } : {};
}

/** A key for one attempt of a person at something; kept until it is done or given up. */
export function newKey(): string {
  return crypto.randomUUID();
}

import { request, type IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they came, for headers that may stand there twice. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks a host of the stack. Names under `localhost` resolve in browsers, not in every machine's resolver. */
export function ask(address: string, wishes: Ask = {}): Promise<Answer> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1', port: url.port, path: url.pathname + url.search, method: wishes.method ?? 'GET',
        headers: { ...wishes.headers, host: url.host },
      },
      (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('error', reject).on('data', (part: Buffer) => parts.push(part)).on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0, headers: incoming.headers, rawHeaders: incoming.rawHeaders,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    outgoing.on('error', reject).setTimeout(60_000, () => outgoing.destroy(new Error(`${address} does not answer.`)));
    outgoing.end(wishes.body);
  });
}

import { randomUUID } from 'node:crypto';
import { originOf, tenantOf } from './demo';
import { ask } from './http';

/** A program of a tenant's own that may do all; for what tests need to be there, not for what they test. */
export class Api {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
  ) {}

  static async of(slug: string): Promise<Api> {
    const client = tenantOf(slug).clients.find((one) => one.clientId === `${slug}-all`);
    if (!client) throw new Error(`${slug} has no program that may do all.`);
    const answer = await ask(`${originOf(slug)}/id/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    const { access_token: token } = JSON.parse(answer.body.toString()) as { access_token?: string };
    if (!token) throw new Error(`${slug}-all got no token: ${answer.body.toString()}`);
    return new Api(originOf(slug), token);
  }

  get<T>(path: string): Promise<T> {
    return this.send('GET', path);
  }

  post<T>(path: string, body: unknown): Promise<T> {
    return this.send('POST', path, body);
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await ask(`${this.origin}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`, 'idempotency-key': randomUUID(), 'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString()) as T;
  }
}

/** A page of rows, as every list answers. */
export interface Rows<T> {
  readonly items: readonly T[];
}

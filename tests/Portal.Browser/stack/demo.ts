import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DemoUser {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly customerId: string | null;
  readonly totpSecret?: string;
  readonly organisations?: readonly { readonly role: string; readonly customerId: string | null }[];
}

export interface DemoClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: readonly string[];
  readonly customerId: string | null;
}

export interface DemoTenant {
  readonly slug: string;
  readonly host: string;
  readonly currency: string;
  readonly users: readonly DemoUser[];
  readonly clients: readonly DemoClient[];
}

/** Whom the provider has already, with what runs there. */
export interface ExistingCustomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly country: string;
}

export interface Demo {
  readonly baseUrl: string;
  readonly tenants: readonly DemoTenant[];
  readonly admin: DemoTenant;
  readonly ccp: {
    readonly baseUrl: string;
    readonly controlUrl: string;
    readonly existingCustomers: readonly [ExistingCustomer, ...ExistingCustomer[]];
  };
  readonly mail: { readonly folder: string };
}

/** The folder of the stack that runs, which the setup names. */
export function dataFolder(): string {
  const folder = process.env['PORTAL_DATA'];
  if (!folder) throw new Error('No stack was started.');
  return folder;
}

export function readDemo(folder = dataFolder()): Demo {
  return JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as Demo;
}

/** A tenant; `admin` is the operator itself. */
export function tenantOf(slug: string, demo = readDemo()): DemoTenant {
  const found = slug === 'admin' ? demo.admin : demo.tenants.find((one) => one.slug === slug);
  if (!found) throw new Error(`The demo has no tenant ${slug}.`);
  return found;
}

/** Who has a role there, and one place only. */
export function userOf(slug: string, role: string): DemoUser {
  const found = tenantOf(slug).users.find((one) => one.role === role && !one.organisations);
  if (!found) throw new Error(`The demo has no ${role} at ${slug}.`);
  return found;
}

export function originOf(slug: string): string {
  return `http://${tenantOf(slug).host}`;
}

/** The tenant that the setup makes, in the default theme and without any business. */
export function harborOrigin(): string {
  return `http://harbor.localhost:${new URL(readDemo().baseUrl).port}`;
}

/** Where a person's stored session lies. */
export function statePath(slug: string, role: string): string {
  return join(dataFolder(), `browser-${slug}-${role}.json`);
}

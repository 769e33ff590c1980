import type { Organisation, Person, Tenant, ThemeLook } from './person';

type Json = Readonly<Record<string, unknown>>;

/** Reads <c>GET /bff/user</c>; what is not told has a value that does no harm: no role, no scope, no customer. */
export function readPerson(body: unknown): Person {
  const root = object(body);
  return {
    subject: text(root['subject']) ?? '',
    name: text(root['name']),
    email: text(root['email']) ?? '',
    role: texts(root['roles'])[0] ?? '',
    scopes: texts(root['scopes']),
    organisation: root['organization'] ? readOrganisation(root['organization']) : null,
    organisations: list(root['organizations']).map(readOrganisation),
    tenant: readTenant(object(root['tenant'])),
    locale: text(root['locale']),
    timeZone: text(root['timeZone']),
    accountUrl: text(root['accountUrl']) ?? '/id/account',
  };
}

function readOrganisation(value: unknown): Organisation {
  const found = object(value);
  return { id: text(found['id']), name: text(found['name']) ?? '', isCurrent: found['isCurrent'] === true };
}

function readTenant(found: Json): Tenant {
  return {
    slug: text(found['slug']) ?? '',
    name: text(found['name']) ?? '',
    locale: text(found['locale']) ?? 'en',
    currency: text(found['currency']) ?? '',
    timeZone: text(found['timeZone']) ?? 'UTC',
    country: text(found['country']),
    theme: readTheme(object(found['theme'])),
  };
}

function readTheme(found: Json): ThemeLook {
  return {
    navigation: oneOf(found['navigation'], ['top', 'side'], 'top'),
    chrome: oneOf(found['chrome'], ['surface', 'tint', 'ink', 'brand'], 'surface'),
    scheme: oneOf(found['scheme'], ['light', 'dark', 'system'], 'system'),
    illustration: oneOf(found['illustration'], ['none', 'line', 'soft', 'bold'], 'none'),
    logo: text(found['logo']) ?? '',
    logoOnDark: text(found['logoOnDark']) ?? '',
  };
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function texts(value: unknown): readonly string[] {
  return list(value).filter((one) => typeof one === 'string');
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function oneOf<T extends string>(value: unknown, known: readonly T[], otherwise: T): T {
  return known.find((one) => one === value) ?? otherwise;
}

import type { Shapes } from '@core/api/api';

export type Settings = Shapes['BrandBody'];
export type Look = Shapes['PreviewBrandResponse'];
export type Place = 'light' | 'dark' | 'mark';

/** Where the theme's files lie on every tenant's host. */
const themeFiles = '/theme';

/** A setting by its path, such as <c>colour.primary</c>. */
export function valueAt(settings: Settings, path: string): string {
  const found = path.split('.').reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    settings,
  );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

/** The settings with one of them changed; an empty text takes an optional one away. */
export function changed(settings: Settings, path: string, value: string | number): Settings {
  const copy = structuredClone(settings) as unknown as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Record<string, unknown>>((at, name) => {
    at[name] = (at[name] ?? {}) as Record<string, unknown>;
    return at[name] as Record<string, unknown>;
  }, copy);
  if (value === '') Reflect.deleteProperty(owner, last);
  else owner[last] = value;
  return copy as unknown as Settings;
}

/** The paths of what differs, for saying what publishing changes. */
export function differences(one: unknown, other: unknown, path = ''): readonly string[] {
  if (!isObject(one) && !isObject(other)) return (one ?? null) === (other ?? null) ? [] : [path];
  const names = new Set([...Object.keys(isObject(one) ? one : {}), ...Object.keys(isObject(other) ? other : {})]);
  return [...names].flatMap((name) =>
    differences(isObject(one) ? one[name] : null, isObject(other) ? other[name] : null, path ? `${path}.${name}` : name),
  );
}

/** Draws an element in a look: custom properties of its own, so that the page around it stays as it is. */
export function wear(element: HTMLElement, look: Look, scheme: 'light' | 'dark'): void {
  for (const token of [...look.measures, ...look[scheme]]) element.style.setProperty(token.name, token.value);
  element.style.setProperty('color-scheme', scheme);
}

const asked = new Set<string>();

/** Fetches the type faces of a look that the page itself does not use. */
export function fetchFaces(look: Look, document: Document): void {
  for (const face of look.faces) {
    if (asked.has(face.file)) continue;
    asked.add(face.file);
    const font = new FontFace(face.family, `url(${themeFiles}/${face.file})`, {
      weight: face.weights, unicodeRange: face.range, display: 'swap',
    });
    document.fonts.add(font);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

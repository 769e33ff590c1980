// The more special names come first: most browsers call themselves by those of others as well.
const browsers = [
  ['Edg', 'Edge'], ['OPR', 'Opera'], ['Firefox', 'Firefox'], ['Chrome', 'Chrome'], ['Safari', 'Safari'],
];
const systems = [
  ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Android', 'Android'], ['Windows', 'Windows'], ['Mac OS X', 'Mac'],
  ['CrOS', 'ChromeOS'], ['Linux', 'Linux'],
];

/** A browser as people know it; null for one that says nothing of itself. */
export function deviceOf(agent: string | null): string | null {
  const nameIn = (known: readonly string[][]) => known.find(([mark]) => agent?.includes(mark ?? ''))?.[1];
  const [browser, system] = [nameIn(browsers), nameIn(systems)];
  return browser && system ? `${browser}, ${system}` : (browser ?? system ?? null);
}

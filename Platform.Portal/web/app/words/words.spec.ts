import { IntlMessageFormat } from 'intl-messageformat';
import { type Area, catalogues } from '@core/words/catalogues';
import { languages } from '@core/words/languages';

const areas = Object.keys(catalogues) as Area[];

interface Part {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
}

// Text, and the number that a plural repeats, are no places.
const noPlaces = [0, 7];

function placesIn(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => [
    ...(noPlaces.includes(part.type) ? [] : [String(part.value)]),
    ...Object.values(part.options ?? {}).flatMap((option) => placesIn(option.value)),
  ]);
}

/** The names of what values fill in a message. */
function placesOf(message: string): readonly string[] {
  const format = new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true });
  return [...new Set(placesIn(format.getAst() as unknown as readonly Part[]))].sort();
}

describe.each(areas)('Words of %s', (area) => {
  it('are messages in each language, with the same places as in English', async () => {
    const { default: english } = await catalogues[area].en();
    for (const language of languages) {
      const { default: words } = await catalogues[area][language]();
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
      for (const [key, message] of Object.entries(words))
        expect(placesOf(message), `${language} ${key}`).toEqual(placesOf(english[key] ?? ''));
    }
  });

  it('have no apostrophe that would hide a place', async () => {
    for (const language of languages) {
      const { default: words } = await catalogues[area][language]();
      for (const [key, message] of Object.entries(words)) expect(message, `${language} ${key}`).not.toMatch(/'[{}]/);
    }
  });
});

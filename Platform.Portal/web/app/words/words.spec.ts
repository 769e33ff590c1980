import { IntlMessageFormat } from 'intl-messageformat';
import { type Area, catalogues } from '@core/words/catalogues';
import { languages } from '@core/words/languages';

const areas = Object.keys(catalogues) as Area[];

/** The places of a message that values fill, and the ways it can be said. */
function placesOf(message: string): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst(), (key, value) => {
    if (key === 'value' && typeof value === 'string') found.add(value);
    return value as unknown;
  });
  return [...message.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? '').filter((name) => found.has(name));
}

describe.each(areas)('Words of %s', (area) => {
  it('are messages in each language, with the same places as in English', async () => {
    const { default: english } = await catalogues[area].en();
    for (const language of languages) {
      const { default: words } = await catalogues[area][language]();
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
      for (const [key, message] of Object.entries(words))
        expect([...new Set(placesOf(message))].sort(), `${language} ${key}`).toEqual(
          [...new Set(placesOf(english[key] ?? ''))].sort(),
        );
    }
  });

  it('have no apostrophe that would hide a place', async () => {
    for (const language of languages) {
      const { default: words } = await catalogues[area][language]();
      for (const [key, message] of Object.entries(words)) expect(message, `${language} ${key}`).not.toMatch(/'[{}]/);
    }
  });
});

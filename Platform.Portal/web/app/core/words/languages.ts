/** The languages that every word is written in. */
export const languages = ['en', 'de', 'nl', 'ja'] as const;

export type Language = (typeof languages)[number];

/** The language of a locale such as <c>nl-BE</c>, or none that we speak. */
export function languageOf(locale: string | null | undefined): Language | null {
  const first = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === first) ?? null;
}

/** The first of these locales that we speak; English where there is none. */
export function firstLanguage(...locales: readonly (string | null | undefined)[]): Language {
  for (const locale of locales) {
    const found = languageOf(locale);
    if (found) return found;
  }
  return 'en';
}

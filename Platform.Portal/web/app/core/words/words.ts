import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Area, type WordKey, catalogues } from './catalogues';
import type { Language } from './languages';

/** What fills the places of a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The words of the reader's language. Sentences are ICU messages: plurals and order belong to the language, so that no
 * page joins fragments.
 */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly document = inject(DOCUMENT);
  private readonly areas = new Set<Area>(['base']);
  private readonly catalogue = signal<Readonly<Record<string, string>>>({});
  private formats = new Map<string, IntlMessageFormat>();

  private readonly spoken = signal<Language>('en');

  readonly language = this.spoken.asReadonly();

  /** The sentence of a key. Read in a template it follows the language. */
  readonly t = (key: WordKey, values?: Values): string => {
    const message = this.catalogue()[key];
    if (message === undefined) return key;
    return values || message.includes('{') ? this.format(key, message, values) : message;
  };

  /** A word that the server names, such as a state; what has no translation is shown as it came. */
  readonly named = (prefix: string, name: string): string => this.catalogue()[`${prefix}.${name}`] ?? name;

  /** Reads the words of an area beside those of every page, before the first of its own is shown. */
  async load(area: Area): Promise<void> {
    if (this.areas.has(area)) return;
    const found = await catalogues[area][this.language()]();
    this.areas.add(area);
    this.catalogue.update((now) => ({ ...now, ...found.default }));
  }

  /** Speaks another language from now on, in all areas that were read and in those that are about to be. */
  async speak(language: Language, next: readonly Area[] = []): Promise<void> {
    next.forEach((area) => this.areas.add(area));
    const found = await Promise.all([...this.areas].map((area) => catalogues[area][language]()));
    this.formats = new Map();
    this.spoken.set(language);
    this.catalogue.set(Object.assign({}, ...found.map((one) => one.default)) as Record<string, string>);
    this.document.documentElement.lang = language;
  }

  private format(key: string, message: string, values: Values | undefined): string {
    let format = this.formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, this.language(), undefined, { ignoreTag: true });
      this.formats.set(key, format);
    }
    return String(format.format(values as Record<string, string | number>));
  }
}

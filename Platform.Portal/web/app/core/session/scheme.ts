import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { Session } from './session';

export const schemes = ['system', 'light', 'dark'] as const;

export type Scheme = (typeof schemes)[number];

const key = 'portal.scheme';

/** Light or dark: the brand's own until the reader chooses. The theme's style sheet reads the choice off the page. */
@Injectable({ providedIn: 'root' })
export class SchemeChoice {
  private readonly session = inject(Session);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly choice = signal<Scheme | null>(stored());

  readonly chosen = this.choice.asReadonly();

  private readonly reader = matchMedia('(prefers-color-scheme: dark)');
  private readonly readerIsDark = signal(this.reader.matches);

  /** Whether pages are dark now, whoever decided it: the reader here, the brand, or the reader's system. */
  readonly isDark = computed(() => {
    const scheme = this.choice() ?? this.session.theme()?.scheme ?? 'system';
    return scheme === 'system' ? this.readerIsDark() : scheme === 'dark';
  });

  constructor() {
    this.reader.addEventListener('change', (event) => this.readerIsDark.set(event.matches));
    this.show(this.choice());
  }

  choose(scheme: Scheme): void {
    localStorage.setItem(key, scheme);
    this.choice.set(scheme);
    this.show(scheme);
  }

  private show(scheme: Scheme | null): void {
    if (scheme) this.root.dataset['scheme'] = scheme;
  }
}

function stored(): Scheme | null {
  const value = localStorage.getItem(key);
  return schemes.find((scheme) => scheme === value) ?? null;
}

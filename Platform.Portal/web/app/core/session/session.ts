import { Injectable, computed, inject, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { Words } from '../words/words';
import { areasOf } from '../words/areas';
import { firstLanguage, languageOf, type Language } from '../words/languages';
import { readPerson } from './read-person';
import type { Person } from './person';
import { toldUser } from './told';
import { WORK_PLACE } from './work-place';

const languageKey = 'portal.language';

/** The signed-in person, read once before the first page. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly words = inject(Words);
  private readonly place = inject(WORK_PLACE);
  private readonly found = signal<Person | null>(null);

  readonly isSignedIn = computed(() => this.found() !== null);

  readonly person = computed(() => {
    const person = this.found();
    if (!person) throw new Error('Nobody is signed in.');
    return person;
  });

  /** The zone that all times of a page are in. */
  readonly zone = computed(() => this.found()?.timeZone ?? this.found()?.tenant.timeZone ?? 'UTC');

  readonly isCustomer = computed(() => this.found()?.role.startsWith('customer.') ?? false);

  readonly customerId = computed(() => this.person().organisation?.id ?? null);

  /** How the brand looks; null until somebody is here. */
  readonly theme = computed(() => this.found()?.tenant.theme ?? null);

  /** Whether the role may use a scope. What it may not is left out of pages; the API refuses it in any case. */
  readonly can = (scope: string): boolean => this.found()?.scopes.includes(scope) ?? false;

  /** Reads who is here; goes to sign-in where nobody is, and then answers false. */
  async open(): Promise<boolean> {
    const told = this.place ? null : toldUser();
    if (!told) return this.ask();
    await this.enter(readPerson(told));
    return true;
  }

  /** Leaves for the sign-in page, to prove a level where one is named, and comes back to this very address. */
  signIn(level?: string): void {
    const query = new URLSearchParams({ returnUrl: location.pathname + location.search, ...(level ? { level } : {}) });
    location.assign(`/bff/login?${query}`);
  }

  async signOut(): Promise<void> {
    const response = await fetch('/bff/logout', { method: 'POST', headers: { 'X-CSRF': '1' } });
    const body: unknown = await response.json().catch(() => null);
    const next = (body as { location?: unknown } | null)?.location;
    location.assign(typeof next === 'string' ? next : '/');
  }

  async speak(language: Language): Promise<void> {
    localStorage.setItem(languageKey, language);
    await this.words.speak(language);
  }

  private async ask(): Promise<boolean> {
    const response = await fetch(`${this.place?.calls ?? '/bff'}/user`, { headers: { 'X-CSRF': '1', Accept: 'application/json' } });
    if (response.status === 401) {
      await this.words.speak(firstLanguage(chosenLanguage(), navigator.language));
      this.signIn();
      return false;
    }
    if (response.status === 403 && this.place) {
      location.replace(`/tenants/${this.place.tenantId}`);
      return false;
    }
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) throw Problem.read(response, body);
    await this.enter(readPerson(body));
    return true;
  }

  private async enter(person: Person): Promise<void> {
    this.found.set(person);
    await this.words.speak(
      firstLanguage(chosenLanguage(), person.locale, person.tenant.locale), this.place ? [] : areasOf(person.role),
    );
  }
}

function chosenLanguage(): Language | null {
  return languageOf(localStorage.getItem(languageKey));
}

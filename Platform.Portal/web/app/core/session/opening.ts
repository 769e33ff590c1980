import { Injectable, inject, signal } from '@angular/core';
import { Problem } from '../api/problem';
import { firstLanguage } from '../words/languages';
import { Words } from '../words/words';
import { Session } from './session';

/** The start of a portal: who is here, in whose words; or why it could not be told. */
@Injectable({ providedIn: 'root' })
export class Opening {
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly failed = signal<Problem | null>(null);

  readonly problem = this.failed.asReadonly();

  async open(): Promise<void> {
    try {
      // Whoever is not signed in leaves for the sign-in page, and no page of ours is drawn behind it.
      if (!(await this.session.open())) await new Promise<never>(() => undefined);
    } catch (cause) {
      await this.words.speak(firstLanguage(navigator.language));
      this.failed.set(Problem.of(cause));
    }
  }

  again(): void {
    location.reload();
  }
}

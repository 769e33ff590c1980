import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SchemeChoice, schemes } from '@core/session/scheme';
import { Session } from '@core/session/session';
import { type Language, languages } from '@core/words/languages';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { Page } from '@ui/page/page';
import { SessionsCard } from './sessions';

/** The person: who they are here, how pages look to them, and the way to their keys and sessions. */
@Component({
  selector: 'cr-me-page',
  imports: [MatButton, Page, Select, SessionsCard],
  templateUrl: './me.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MePage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly session = inject(Session);
  protected readonly scheme = inject(SchemeChoice);
  protected readonly languages = languages.map((value) => ({
    value,
    word: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
  }));
  protected readonly schemes = computed(() =>
    schemes.map((value) => ({ value, word: this.words.named('scheme', value) })),
  );

  protected speak(language: string): void {
    void this.session.speak(language as Language);
  }

  protected look(name: string): void {
    const scheme = schemes.find((one) => one === name);
    if (scheme) this.scheme.choose(scheme);
  }
}

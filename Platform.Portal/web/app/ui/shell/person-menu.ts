import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { SchemeChoice, schemes } from '@core/session/scheme';
import { Session } from '@core/session/session';
import { languages } from '@core/words/languages';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';
import type { Destination } from './destination';

/** Who is here, and what belongs to the person: places, organisation, language, light or dark, the way out. */
@Component({
  selector: 'cr-person-menu',
  imports: [Icon, MatMenuModule, RouterLink],
  templateUrl: './person-menu.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonMenu {
  readonly places = input.required<readonly Destination[]>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly session = inject(Session);
  protected readonly scheme = inject(SchemeChoice);
  protected readonly schemes = schemes;
  // Every language by its own name, which is what somebody looks for who cannot read the others.
  protected readonly languages = languages.map((code) => ({
    code,
    name: new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code,
  }));
  protected readonly name = computed(() => this.session.person().name ?? this.session.person().email);
  /** For whom they act, or as what. */
  protected readonly place = computed(
    () => this.session.person().organisation?.name || this.words.named('role', this.session.person().role),
  );
  protected readonly initials = computed(() => initialsOf(this.name()));
  protected readonly allowed = computed(() =>
    this.places().filter((place) => !place.scope || this.session.can(place.scope)),
  );
  protected readonly others = computed(() =>
    this.session.person().organisations.filter((one) => !one.isCurrent && one.id),
  );

  protected switchTo(organisation: string | null): string {
    return `/bff/login?organization=${encodeURIComponent(organisation ?? '')}&returnUrl=%2F`;
  }
}

function initialsOf(name: string): string {
  const parts = name.split(/[\s@.]+/).filter((part) => part !== '');
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? '')][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

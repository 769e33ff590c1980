import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenuModule } from '@angular/material/menu';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Api } from '@core/api/api';
import { SchemeChoice } from '@core/session/scheme';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';
import { ToastPlace } from '../overlay/toasts';
import { fetchMenuAhead } from './ahead';
import type { Destination, DestinationGroup } from './destination';
import { PersonMenu } from './person-menu';

const roomOnPhones = 5;
const typingIn = 'input, textarea, select, [contenteditable], .cdk-overlay-pane';

/** The frame of every page: the brand, where one can go, who is here, and what holds for all of it. */
@Component({
  selector: 'cr-shell',
  imports: [Icon, MatButton, MatMenuModule, NgTemplateOutlet, PersonMenu, RouterLink, RouterLinkActive, ToastPlace],
  templateUrl: './shell.html',
  host: { '(document:keydown)': 'pressed($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  readonly groups = input.required<readonly DestinationGroup[]>();
  readonly own = input<readonly Destination[]>([]);
  readonly layout = input<'top' | 'side'>('top');
  readonly home = input('/');
  /** What tells this from a shop, such as the admin console. */
  readonly mark = input<string>();
  protected readonly t = inject(Words).t;
  protected readonly api = inject(Api);
  protected readonly session = inject(Session);
  private readonly scheme = inject(SchemeChoice);
  private readonly dialogs = inject(MatDialog);
  protected readonly tenant = computed(() => this.session.person().tenant);
  protected readonly logo = computed(() => {
    const { logo, logoOnDark, chrome } = this.tenant().theme;
    // Ink and brand are dark in both schemes; the other tones are as dark as the page.
    return chrome === 'ink' || chrome === 'brand' || this.scheme.isDark() ? logoOnDark : logo;
  });
  /** Where the bar is as light or dark as the page, as above the console on a phone. */
  protected readonly logoOnPage = computed(() => {
    const { logo, logoOnDark } = this.tenant().theme;
    return this.scheme.isDark() ? logoOnDark : logo;
  });
  protected readonly shown = computed(() =>
    this.groups()
      .map((group) => ({ ...group, places: group.places.filter((place) => this.isAllowed(place)) }))
      .filter((group) => group.places.length > 0),
  );
  protected readonly flat = computed(() => this.shown().flatMap((group) => group.places));
  /** What a phone's bar has room for, and what its last button leads to. */
  protected readonly within = computed(() => {
    const all = this.flat();
    return all.length > roomOnPhones ? all.slice(0, roomOnPhones - 1) : all;
  });
  protected readonly beyond = computed(() => this.flat().slice(this.within().length));

  constructor() {
    fetchMenuAhead(inject(Router), () => this.flat().map(({ link }) => link));
  }

  // A link to a fragment would become an address of its own, and Back would not leave the page.
  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  protected async openPalette(): Promise<void> {
    const { Palette } = await import('./palette');
    this.dialogs.open(Palette, {
      data: [...this.flat(), ...this.own().filter((place) => this.isAllowed(place))],
      width: '560px',
      position: { top: '12vh' },
      ariaLabel: this.t('palette.title'),
    });
  }

  protected pressed(event: KeyboardEvent): void {
    const from = event.target instanceof Element ? event.target : null;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (!from?.closest('.cdk-overlay-pane')) void this.openPalette();
    } else if (event.key === '/' && !from?.closest(typingIn)) {
      const field = document.querySelector<HTMLInputElement>('[data-search]');
      if (field) event.preventDefault();
      field?.focus();
    }
  }

  private isAllowed(place: Destination): boolean {
    return !place.scope || this.session.can(place.scope);
  }
}

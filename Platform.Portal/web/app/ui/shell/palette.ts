import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Catalogue } from '@core/data/catalogue';
import { hasWords } from '@core/data/listing';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import type { Drawing } from '../icon/drawings';
import { Icon } from '../icon/icon';
import type { Destination } from './destination';

interface Hit {
  readonly word: string;
  readonly more: string;
  readonly link: string;
  readonly icon: Drawing;
}

const most = 9;

/** Go and find by typing: pages, and services by their name. */
@Component({
  selector: 'cr-palette',
  imports: [Icon],
  template: `
    <div class="line">
      <cr-icon name="search" />
      <input type="text" role="combobox" aria-expanded="true" aria-controls="hits" autocomplete="off" cdkFocusInitial
        [placeholder]="t('palette.open')" [attr.aria-label]="t('palette.title')"
        [attr.aria-activedescendant]="hits().length ? 'hit-' + at() : null" #line
        (input)="query.set(line.value); at.set(0)" (keydown)="pressed($event)" />
    </div>
    <ul id="hits" role="listbox" [attr.aria-label]="t('palette.title')">
      @for (hit of hits(); track hit.link; let i = $index) {
        <li [id]="'hit-' + i" role="option" [attr.aria-selected]="i === at()" [class.on]="i === at()">
          <button type="button" tabindex="-1" (click)="go(hit)">
            <cr-icon [name]="hit.icon" /><span class="grow">{{ hit.word }}</span>
            <span class="small muted">{{ hit.more }}</span>
          </button>
        </li>
      } @empty {
        <li class="none muted">{{ t('palette.none', { query: query() }) }}</li>
      }
    </ul>
  `,
  styleUrl: './palette.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Palette {
  private readonly places = inject<readonly Destination[]>(MAT_DIALOG_DATA);
  private readonly dialog = inject(MatDialogRef);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly catalogue = this.session.isCustomer() ? inject(Catalogue) : null;
  protected readonly t = inject(Words).t;
  protected readonly query = signal('');
  protected readonly at = signal(0);

  protected readonly hits = computed<readonly Hit[]>(() => {
    const query = this.query().trim();
    const places = this.places.map((place) => ({
      word: this.t(place.word), more: this.t('palette.page'), link: place.link, icon: place.icon,
    }));
    const services = (query ? (this.catalogue?.services() ?? []) : []).map((service) => ({
      word: service.name, more: service.publisher, link: `/services/${service.slug}`, icon: 'grid' as const,
    }));
    const found = [...places, ...services].filter((hit) => hasWords(`${hit.word} ${hit.more}`, query));
    // Before anything is typed it is the list of all places.
    return query ? found.slice(0, most) : found;
  });

  protected pressed(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = this.hits().length;
    const hit = this.hits()[this.at()];
    if (step !== 0 && count > 0) this.show((this.at() + step + count) % count);
    else if (event.key === 'Enter' && hit) this.go(hit);
    else return;
    event.preventDefault();
  }

  private show(at: number): void {
    this.at.set(at);
    document.getElementById(`hit-${at}`)?.scrollIntoView({ block: 'nearest' });
  }

  protected go(hit: Hit): void {
    this.dialog.close();
    void this.router.navigateByUrl(hit.link);
  }
}

import {
  ChangeDetectionStrategy, Component, ElementRef, afterNextRender, effect, inject, input, viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Icon } from '../icon/icon';

/** A step back to where a page belongs. */
export interface Crumb {
  readonly word: string;
  readonly link: string;
}

/** A page: its one heading, where it belongs, its actions, and its name in the window's title. */
@Component({
  selector: 'cr-page',
  imports: [Icon, RouterLink],
  template: `
    @if (crumb(); as up) {
      <nav class="crumb">
        <a [routerLink]="up.link">{{ up.word }}</a>
        <cr-icon class="s" name="right" />
        <span>{{ title() }}</span>
      </nav>
    }
    <div class="head">
      <div class="row lead">
        <ng-content select="[mark]" />
        <div>
          <h1 #heading tabindex="-1">{{ title() }}</h1>
          @if (lead()) {
            <p class="muted">{{ lead() }}</p>
          }
        </div>
        <ng-content select="[chip]" />
      </div>
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
    <ng-content />
  `,
  styleUrl: './page.scss',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Page {
  readonly title = input.required<string>();
  readonly lead = input<string>();
  readonly crumb = input<Crumb>();
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    const [title, session, address] = [inject(Title), inject(Session), inject(Address)];
    effect(() => title.setTitle(`${this.title()} · ${session.person().tenant.name}`));
    afterNextRender(() => {
      if (address.isNewPage) this.heading().nativeElement.focus({ preventScroll: true });
    });
  }
}

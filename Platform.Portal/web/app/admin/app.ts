import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Opening } from '@core/session/opening';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import type { DestinationGroup } from '@ui/shell/destination';
import { Shell } from '@ui/shell/shell';
import { NotOpen } from '@ui/state/not-open';
import { ScopeBar } from '../features/admin/elevations/scope-bar';

/** The console of Crayon's staff. Its frame says what it is, so that it is never taken for a shop. */
@Component({
  selector: 'cr-root',
  imports: [NotOpen, RouterOutlet, ScopeBar, Shell],
  template: `
    @if (opening.problem()) {
      <cr-not-open />
    } @else if (session.isSignedIn()) {
      <cr-shell [groups]="places" layout="side" home="/tenants" [mark]="t('shell.admin')">
        <cr-scope-bar />
        <router-outlet />
      </cr-shell>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly t = inject(Words).t;
  protected readonly opening = inject(Opening);
  protected readonly session = inject(Session);
  protected readonly places: readonly DestinationGroup[] = [
    {
      places: [
        { link: '/tenants', word: 'nav.tenants', icon: 'build', scope: 'admin.read' },
        { link: '/search', word: 'nav.search', icon: 'search', scope: 'admin.read' },
      ],
    },
    {
      word: 'nav.operations',
      places: [
        { link: '/orders', word: 'nav.orders', icon: 'box', scope: 'admin.read' },
        { link: '/queue', word: 'nav.queue', icon: 'queue', scope: 'admin.read' },
        { link: '/jobs', word: 'nav.jobs', icon: 'clock', scope: 'admin.read' },
        { link: '/audit', word: 'nav.audit', icon: 'shield', scope: 'admin.read' },
      ],
    },
    {
      word: 'nav.commerce',
      places: [
        { link: '/catalogue', word: 'nav.catalogue', icon: 'grid', scope: 'admin.read' },
        { link: '/prices', word: 'nav.prices', icon: 'tag', scope: 'admin.read' },
      ],
    },
    {
      word: 'nav.money',
      places: [
        { link: '/billing', word: 'nav.billing', icon: 'cal', scope: 'admin.read' },
        { link: '/invoices', word: 'nav.invoices', icon: 'doc', scope: 'admin.read' },
        { link: '/payments', word: 'nav.payments', icon: 'card', scope: 'admin.read' },
        { link: '/reconciliation', word: 'nav.reconciliation', icon: 'scale', scope: 'admin.read' },
        { link: '/dunning', word: 'nav.dunning', icon: 'bell', scope: 'admin.read' },
        { link: '/disputes', word: 'nav.disputes', icon: 'chat', scope: 'admin.read' },
      ],
    },
  ];
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Opening } from '@core/session/opening';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Shell } from '@ui/shell/shell';
import { NotOpen } from '@ui/state/not-open';
import { consolePlaces } from '../../shop/places';
import { WorkBar } from './work-bar';

/** The console of a tenant as staff see it who are at work there, in the operator's own look. */
@Component({
  selector: 'cr-root',
  imports: [NotOpen, RouterOutlet, Shell, WorkBar],
  template: `
    @if (opening.problem()) {
      <cr-not-open />
    } @else if (session.isSignedIn()) {
      <cr-shell [groups]="places" layout="side" home="/console" [mark]="t('shell.admin')">
        <cr-work-bar />
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
  protected readonly places = consolePlaces;
}

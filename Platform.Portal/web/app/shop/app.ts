import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Opening } from '@core/session/opening';
import { Session } from '@core/session/session';
import { Shell } from '@ui/shell/shell';
import { NotOpen } from '@ui/state/not-open';
import { BasketLink } from './basket-link';
import { consoleOwn, consolePlaces, shopOwn, shopPlaces } from './places';

/** The portal of a tenant: its shop to customers, its console to its own people. */
@Component({
  selector: 'cr-root',
  imports: [BasketLink, NotOpen, RouterOutlet, Shell],
  template: `
    @if (opening.problem()) {
      <cr-not-open />
    } @else if (session.isSignedIn()) {
      @if (session.isCustomer()) {
        <cr-shell [groups]="shopPlaces" [own]="shopOwn" [layout]="session.theme()?.navigation ?? 'top'" home="/services">
          @if (session.can('orders.write')) { <cr-basket-link tools /> }
          <router-outlet />
        </cr-shell>
      } @else {
        <cr-shell [groups]="consolePlaces" [own]="consoleOwn" layout="side" home="/console">
          <router-outlet />
        </cr-shell>
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly opening = inject(Opening);
  protected readonly session = inject(Session);
  protected readonly shopPlaces = shopPlaces;
  protected readonly shopOwn = shopOwn;
  protected readonly consolePlaces = consolePlaces;
  protected readonly consoleOwn = consoleOwn;
}

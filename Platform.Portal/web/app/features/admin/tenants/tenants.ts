import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { hasWords, listingOf } from '@core/data/listing';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

/** All tenants, those first that need attention. */
@Component({
  selector: 'cr-tenants-page',
  imports: [Empty, MatButton, More, Page, RouterLink, Rows, Search, State, Status],
  templateUrl: './tenants.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TenantsPage {
  readonly q = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly mayMake = inject(Session).can('admin.write');
  protected readonly tenants = inject(Tenants);
  protected readonly listing = listingOf(
    computed(() =>
      this.tenants
        .all()
        .filter((one) => !this.q() || hasWords(`${one.name} ${one.slug} ${one.region}`, this.q() ?? ''))
        .sort((one, other) => rank(one.state) - rank(other.state) || one.name.localeCompare(other.name)),
    ),
  );
}

function rank(state: string): number {
  return state === 'Active' ? 1 : state === 'Deleted' ? 2 : 0;
}

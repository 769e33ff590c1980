import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

/** The customers of a tenant, by name. */
@Component({
  selector: 'cr-customers-page',
  imports: [Empty, MatButton, More, Page, RouterLink, Rows, Search, State],
  templateUrl: './customers.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomersPage {
  readonly q = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly customers = inject(Customers);
  protected readonly mayAdd = inject(Session).can('customers.write');
  protected readonly listing = listingOf(
    computed(() =>
      this.customers
        .all()
        .filter((one) => !this.q() || hasWords(`${one.name} ${one.email} ${one.vatId ?? ''}`, this.q() ?? ''))
        .sort((one, other) => one.name.localeCompare(other.name, this.words.language())),
    ),
  );
}

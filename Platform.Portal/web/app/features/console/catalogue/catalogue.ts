import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type Shown = Shapes['ListCatalogueEntriesShownServiceView'];
type Entry = Shapes['CatalogueEntryView'];

const views = ['all', 'shown', 'hidden', 'featured'] as const;

/** What the shop shows, to all customers or to one, and what stands first there. */
@Component({
  selector: 'cr-shelf-page',
  imports: [Empty, MatButton, More, Page, Search, State],
  templateUrl: './catalogue.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShelfPage {
  readonly q = input<string>();
  readonly view = input<string>();
  readonly customer = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly customers = inject(Customers);
  protected readonly mayChange = inject(Session).can('catalogue.write');
  protected readonly sending = new Sending();
  protected readonly views = views;
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly shelf = reading(
    (customer) => {
      const whose = customer ? { customerId: customer } : {};
      return this.api.readAll((query) =>
        this.api.client.GET('/v1/catalogue', { params: { query: { ...query, ...whose } } }),
      );
    },
    () => this.customer() ?? '',
  );
  private readonly rows = computed(() => {
    const rows = this.shelf.hasValue() ? [...this.shelf.value().rows] : [];
    return rows.sort((one, other) => one.name.localeCompare(other.name, this.words.language()));
  });
  protected readonly count = computed(() => ({
    shown: this.rows().filter((row) => row.entry.isShown).length,
    featured: this.rows().filter((row) => row.entry.isFeatured).length,
    all: this.rows().length,
  }));
  protected readonly listing = listingOf(computed(() => this.rows().filter((row) => this.fits(row))));

  /** Changes how a service is shown; taken back by the toast, as it harms nothing. */
  protected async put(row: Shown, change: Partial<Pick<Entry, 'isShown' | 'isFeatured'>>): Promise<void> {
    const before = row.entry;
    const done = await this.sending.run(() => this.send(before, { ...before, ...change }));
    if (!done) return;
    this.take(done);
    const word = change.isShown === undefined ? (done.isFeatured ? 'featured' : 'unfeatured')
      : done.isShown ? 'shown' : 'hidden';
    this.toasts.say(this.words.t(`shelf.did.${word}`, { name: row.name }), () => {
      void this.sending.run(() => this.send(done, before)).then((back) => back && this.take(back));
    });
  }

  private fits(row: Shown): boolean {
    const { isShown, isFeatured } = row.entry;
    const isInView =
      this.view() === 'shown' ? isShown
      : this.view() === 'hidden' ? !isShown
      : this.view() === 'featured' ? isFeatured
      : true;
    return isInView && (!this.q() || hasWords(`${row.name} ${row.publisher} ${row.category}`, this.q() ?? ''));
  }

  private take(entry: Entry): void {
    const now = this.shelf.value();
    if (!now) return;
    const rows = now.rows.map((row) => (row.entry.serviceId === entry.serviceId ? { ...row, entry } : row));
    this.shelf.set({ ...now, rows });
  }

  // An entry that somebody else has changed meanwhile is refused: its version is read right before.
  private async send(at: Entry, wanted: Entry): Promise<Entry> {
    const { client } = this.api;
    const { serviceId } = at;
    const customerId = this.customer();
    const body = { isShown: wanted.isShown, isFeatured: wanted.isFeatured, description: wanted.description };
    if (customerId) {
      const path = { customerId, serviceId };
      return this.api.changeNow(
        client.GET('/v1/customers/{customerId}/catalogue/{serviceId}', { params: { path } }),
        (header) => client.PUT('/v1/customers/{customerId}/catalogue/{serviceId}', { params: { path, header }, body }),
      );
    }
    const path = { serviceId };
    return this.api.changeNow(client.GET('/v1/catalogue/{serviceId}', { params: { path } }), (header) =>
      client.PUT('/v1/catalogue/{serviceId}', { params: { path, header }, body }),
    );
  }
}

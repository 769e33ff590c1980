import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Customers } from '@core/data/customers';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Mailing } from '../../console/mailing/mailing';
import { DocumentLink } from '../../link/document-link';

/** What was taken back of invoices, the newest first; one is open beside. */
@Component({
  selector: 'cr-credit-notes-page',
  imports: [DocumentLink, Empty, Icon, Mailing, MatButton, MoneyText, More, Page, RouterLink, Rows, Search, State],
  templateUrl: './credit-notes.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreditNotesPage {
  readonly q = input<string>();
  readonly open = input<string>();
  /** Where invoices are: the shop's, or the console's. */
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly customers = inject(Customers);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly session = inject(Session);

  protected readonly notes = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/credit-notes', { params: { query } })),
  );
  private readonly rows = computed(() => (this.notes.hasValue() ? [...this.notes.value().rows].reverse() : []));
  protected readonly count = computed(() => this.rows().length);
  protected readonly listing = listingOf(
    computed(() =>
      this.rows().filter(
        (row) => !this.q() || hasWords(`${row.number} ${row.invoiceNumber} ${row.reason}`, this.q() ?? ''),
      ),
    ),
  );
  protected readonly chosen = computed(() => this.rows().find((row) => row.id === this.open()) ?? null);

  /** Whose it is, where there are several. */
  protected buyer(customerId: string | null): string {
    return !this.session.isCustomer() && customerId ? this.customers.nameOf(customerId) : '';
  }

  /** Whether the tenant's own people look at what they took back themselves. */
  protected isSeller(kind: string): boolean {
    return !this.session.isCustomer() && kind !== 'wholesale';
  }

  protected async download(id: string, number: string): Promise<void> {
    await this.sending.run(() => this.api.download(`/v1/credit-notes/${id}/document?format=pdf`, `${number}.pdf`));
  }
}

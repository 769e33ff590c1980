import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { hasWords, listingOf, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { More, Rows } from '@ui/control/table';
import { MoneyText } from '@ui/format/amounts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { DisputeBooks, type DisputeRow } from './dispute-books';
import { DisputeCard } from './dispute-card';

const views = ['Open', 'Ended'] as const;

/** What buyers do not accept of invoices; one of them is open beside, where it is answered. */
@Component({
  selector: 'cr-disputes',
  imports: [DisputeCard, Empty, MoneyText, More, Page, Rows, Search, State, Status],
  templateUrl: './disputes.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Disputes {
  readonly q = input<string>();
  readonly view = input<string>();
  /** The dispute that is open beside. */
  readonly open = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly books = inject(DisputeBooks);
  protected readonly views = views;

  protected readonly state = computed(() => views.find((one) => one === this.view()) ?? 'Open');
  protected readonly disputes = reading((state) => this.books.list(state === 'Open'), this.state);
  // Who has waited longest comes first; of what has ended, the last.
  private readonly rows = computed(() => {
    const rows = this.disputes.hasValue() ? this.disputes.value() : [];
    return this.state() === 'Open' ? rows : [...rows].reverse();
  });
  protected readonly count = computed(() => this.rows().length);
  protected readonly listing = listingOf(computed(() => this.rows().filter((row) => this.fits(row))));
  protected readonly chosen = computed(() => this.rows().find((row) => row.id === this.open()) ?? null);

  protected linesOf({ dispute }: DisputeRow): string {
    if (!dispute.lines.length) return this.t('disputes.whole');
    return this.t('disputes.lines', { count: dispute.lines.length, lines: dispute.lines.join(', ') });
  }

  protected settled(): void {
    this.address.set({ open: null });
    this.disputes.reload();
  }

  private fits(row: DisputeRow): boolean {
    const text = `${row.number} ${this.books.buyerOf(row)} ${row.dispute.reason}`;
    return !this.q() || hasWords(text, this.q() ?? '');
  }
}

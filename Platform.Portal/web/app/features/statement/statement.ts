import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { type Statement, StatementBook } from './statement-book';

/** What moved an account within some days, and how late what is open is. */
@Component({
  selector: 'cr-statement',
  imports: [Empty, Field, Icon, MatButton, MoneyText, Page, Select, State],
  templateUrl: './statement.html',
  styles: '.when { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 260px)); gap: 16px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementOfAccount {
  readonly from = input<string>();
  readonly to = input<string>();
  /** Whose account; the reader's own without it. */
  readonly owner = input<string>();
  /** Where invoices are. */
  readonly up = input.required<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly book = inject(StatementBook);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly today = new Date(inject(Now).at());

  // Three months, so that what is paid now stands beside what it pays.
  protected readonly since = computed(() => this.from() ?? dayOf(this.today, -2));
  protected readonly until = computed(() => this.to() ?? dayOf(this.today));
  protected readonly chosen = computed(() => this.owner() || (this.book.owners()?.[0]?.value ?? ''));
  private readonly asked = computed(() => ({ from: this.since(), to: this.until(), owner: this.chosen() }));
  protected readonly statement = reading(
    (asked) => this.book.read(asked),
    () => (this.book.isReady(this.asked()) ? this.asked() : undefined),
  );

  /** What is owed by how late it is, each sum under its name. */
  protected readonly ageing = ({ ageing }: Statement['accounts'][number]) => [
    { word: this.t('stat.notDue'), sum: ageing.notDue },
    { word: this.t('stat.late', { from: '1', to: '30' }), sum: ageing.late30 },
    { word: this.t('stat.late', { from: '31', to: '60' }), sum: ageing.late60 },
    { word: this.t('stat.late', { from: '61', to: '90' }), sum: ageing.late90 },
    { word: this.t('stat.later', { days: '90' }), sum: ageing.later },
    { word: this.t('stat.onAccount'), sum: ageing.onAccount },
  ];

  protected choose(owner: string): void {
    this.address.set({ [this.book.member]: owner });
  }

  protected async download(format: 'csv' | 'pdf'): Promise<void> {
    const name = `statement-${this.since()}-${this.until()}.${format}`;
    await this.sending.run(() => this.api.download(this.book.file(this.asked(), format), name));
  }
}

/** The day, or the first of a month before it. */
function dayOf(now: Date, months?: number): string {
  const day = months === undefined ? now : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return day.toISOString().slice(0, 10);
}

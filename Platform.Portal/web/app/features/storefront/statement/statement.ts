import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';

type Statement = Shapes['StatementView'];

/** What moved an account within some days: a customer's own, or what the tenant reads of one. */
@Component({
  selector: 'cr-statement-page',
  imports: [Empty, Field, Icon, MatButton, MoneyText, Page, Select, State],
  templateUrl: './statement.html',
  styles: '.when { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 260px)); gap: 16px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementPage {
  readonly from = input<string>();
  readonly to = input<string>();
  /** Whose account, for the tenant's own people; their own at the supplier without it. */
  readonly customer = input<string>();
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly session = inject(Session);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly customers = inject(Customers);
  private readonly today = new Date(inject(Now).at());

  // Three months, so that what is paid now stands beside what it pays.
  protected readonly since = computed(() => this.from() ?? dayOf(this.today, -2));
  protected readonly until = computed(() => this.to() ?? dayOf(this.today));
  protected readonly whose = computed(() => [
    { value: '', word: this.t('stat.own') },
    ...this.customers.all().map((one) => ({ value: one.id, word: one.name })),
  ]);
  private readonly query = computed(() => ({
    from: this.since(), to: this.until(), ...(this.customer() ? { customerId: this.customer() } : {}),
  }));
  protected readonly statement = reading(
    // Files are among the answers, so that the type of all of them says nothing.
    async (query): Promise<Statement> =>
      (await this.api.read<unknown>(this.api.client.GET('/v1/statements', { params: { query } }))) as Statement,
    this.query,
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

  protected async download(format: 'csv' | 'pdf'): Promise<void> {
    const query = new URLSearchParams({ ...this.query(), format } as Record<string, string>);
    const name = `statement-${this.since()}-${this.until()}.${format}`;
    await this.sending.run(() => this.api.download(`/v1/statements?${query}`, name));
  }
}

/** The day, or the first of a month before it. */
function dayOf(now: Date, months?: number): string {
  const day = months === undefined ? now : new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  return day.toISOString().slice(0, 10);
}

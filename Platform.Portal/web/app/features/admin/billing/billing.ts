import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { keepUp } from '@core/data/kept-up';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Select } from '@ui/control/field';
import { More } from '@ui/control/table';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { closedMonths } from './months';

type Run = Shapes['BillingRunsBillingRunView'];

const most = 200;

/** Months and how far they are billed: each run over all sellers, as it goes on; and a run on demand. */
@Component({
  selector: 'cr-billing-page',
  imports: [Empty, MatButton, More, Page, RouterLink, Select, State, Status],
  templateUrl: './billing.html',
  styleUrl: './billing.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BillingPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayStart = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly runs = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/admin/billing-runs', { params: { query } })),
  );
  private readonly rows = computed(() => (this.runs.hasValue() ? [...this.runs.value().rows].reverse() : []));
  protected readonly listing = listingOf(this.rows);
  // What was billed once has a closed month, whatever clock this browser has.
  protected readonly months = computed(() =>
    [...new Set([...closedMonths(this.now.at()), ...this.rows().map((run) => run.period)])]
      .sort((one, other) => other.localeCompare(one))
      .map((value) => ({ value, word: this.formats.month(value) })),
  );
  private readonly latest = computed(() => this.months()[0]?.value ?? '');
  protected readonly month = linkedSignal(() => this.latest());

  constructor() {
    keepUp(this.runs, {
      isUnderWay: (run) => run.state !== 'Finished',
      events: (id) => `${this.api.base}/v1/admin/billing-runs/${id}/events`,
    });
  }

  /** What came of a run, or has so far. */
  protected outcome({ state, total, issued }: Run): string {
    if (total === 0) return state === 'Finished' ? this.t('billing.nothingLeft') : '–';
    return this.t('billing.issued', { issued: this.formats.number(issued), total: this.formats.number(total) });
  }

  protected by({ requestedBy }: Run): string {
    return requestedBy.startsWith('system:') ? this.t('billing.byItself') : this.t('billing.byStaff');
  }

  protected async start(): Promise<void> {
    const period = this.month();
    const month = this.formats.month(period);
    const drafts = await this.sending.run(() =>
      this.api.read(
        this.api.client.GET('/v1/admin/invoices', { params: { query: { status: 'Draft', period, limit: most } } }),
      ),
    );
    if (!drafts) return;
    const left = drafts.nextCursor
      ? this.t('billing.startMany', { most: this.formats.number(most) })
      : this.t('billing.startHow', { count: drafts.items.length });
    const answer = await this.questions.ask({
      title: this.t('billing.startTitle', { month }),
      effects: drafts.items.length
        ? [left, this.t('billing.startMailed'), this.t('billing.startIssued'), this.t('billing.startFinal')]
        : [left, this.t('billing.startIssued')],
      verb: this.t('billing.start', { month }),
    });
    if (!answer) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/admin/billing-runs', { params: { header: onceWith(newKey()) }, body: { period } }),
      ),
    );
    if (!done) return;
    this.runs.reload();
    this.toasts.say(this.t('billing.started', { month }));
  }
}

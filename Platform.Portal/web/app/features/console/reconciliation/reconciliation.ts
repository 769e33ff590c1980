import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { differenceOf } from '@core/format/money';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type ExceptionView = Shapes['BookExceptionsBookExceptionView'];
type MonthView = Shapes['BookMonthsBookMonthView'];
type Action = NonNullable<Shapes['BookExceptionsBody']['action']>;

/** The remedies that need nothing but a reason; a credit note is written at the invoice. */
const remedies: readonly Action[] = ['BillNextMonth', 'Dispute', 'Accept'];

/** The books month by month: what agrees, what does not and what is done about it, until a month can be closed. */
@Component({
  selector: 'cr-reconciliation-page',
  imports: [Empty, MatButton, MoneyText, Page, State, Status],
  templateUrl: './reconciliation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReconciliationPage {
  /** The month whose differences are shown, such as <c>2026-03</c>. */
  readonly month = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly customers = inject(Customers);
  protected readonly address = inject(Address);
  protected readonly mayDecide = inject(Session).can('invoices.write');
  protected readonly sending = new Sending();
  protected readonly remedies = remedies;
  protected readonly differenceOf = differenceOf;
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly months = reading(async () => {
    const found = await this.api.readAll((query) => this.api.client.GET('/v1/reconciliation', { params: { query } }));
    return [...found.rows].sort((one, other) => other.month.localeCompare(one.month));
  });
  protected readonly chosen = computed(() => {
    const months = this.months.hasValue() ? this.months.value() : [];
    return months.find((one) => one.month === this.month()) ?? months.find((one) => one.open > 0) ?? months[0] ?? null;
  });
  protected readonly exceptions = reading(
    (month) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/reconciliation/exceptions', { params: { query: { ...query, month } } }),
      ),
    () => this.chosen()?.month,
  );

  protected async decide(exception: ExceptionView, action: Action): Promise<void> {
    const answer = await this.questions.ask({
      title: this.words.named('books.title', action),
      effects: [exception.what, this.words.named('books.effect', action)],
      verb: this.words.named('books.action', action),
      reason: { label: this.t('order.reason') },
    });
    if (!answer) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/reconciliation/exceptions/{exceptionId}/decide', {
          params: { path: { exceptionId: exception.id } },
          body: { action, reason: answer.reason },
        }),
      ),
    );
    if (!done) return;
    this.reload();
    this.toasts.say(this.t('books.decided'));
  }

  protected async audit(month: MonthView): Promise<void> {
    const done = await this.sending.run(() =>
      this.api.read(this.api.client.POST('/v1/reconciliation/months', { body: { month: month.month } })),
    );
    if (!done) return;
    this.reload();
    this.toasts.say(this.t('books.compared', { compared: done.compared, agreed: done.agreed }));
  }

  protected async close(month: MonthView): Promise<void> {
    const name = this.formats.month(month.month);
    const answer = await this.questions.ask({
      title: this.t('books.closeTitle', { month: name }),
      effects: [this.t('books.closeFinal'), this.t('books.closeLater')],
      verb: this.t('books.close', { month: name }),
    });
    if (!answer) return;
    const done = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/reconciliation/months/{bookMonthId}/close', {
          params: { path: { bookMonthId: month.id } },
        }),
      ),
    );
    if (!done) return;
    this.reload();
    this.toasts.say(this.t('books.closed', { month: name }));
  }

  private reload(): void {
    this.months.reload();
    this.exceptions.reload();
  }
}

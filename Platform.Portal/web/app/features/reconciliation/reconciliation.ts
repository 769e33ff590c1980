import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { differenceOf } from '@core/format/money';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { type Action, Books, type ExceptionView, type MonthView } from './books';

/** A credit note is written at the invoice; here the one that was written is named. */
const remedies: readonly Action[] = ['BillNextMonth', 'Dispute', 'CreditNote', 'Accept'];

/** The books month by month: what agrees, what does not and what is done about it, until a month can be closed. */
@Component({
  selector: 'cr-reconciliation',
  imports: [Empty, MatButton, MoneyText, Page, State, Status],
  templateUrl: './reconciliation.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Reconciliation {
  /** The month whose differences are shown, such as <c>2026-03</c>. */
  readonly month = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly books = inject(Books);
  protected readonly address = inject(Address);
  protected readonly sending = new Sending();
  protected readonly remedies = remedies;
  protected readonly differenceOf = differenceOf;
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly months = reading(async () =>
    [...(await this.books.months())].sort((one, other) => other.month.localeCompare(one.month)),
  );
  protected readonly chosen = computed(() => {
    const months = this.months.hasValue() ? this.months.value() : [];
    return months.find((one) => one.month === this.month()) ?? months.find((one) => one.open > 0) ?? months[0] ?? null;
  });
  protected readonly exceptions = reading(
    (month) => this.books.exceptions(month),
    () => this.chosen()?.month,
  );

  protected async decide(exception: ExceptionView, action: Action): Promise<void> {
    const effect = action === 'Dispute' ? this.t(this.books.words.dispute) : this.words.named('books.effect', action);
    const asked = { Dispute: 'books.case', CreditNote: 'books.note' } as const;
    const document = action === 'Dispute' || action === 'CreditNote'
      ? { document: { label: this.t(asked[action]), optional: action === 'Dispute' } }
      : {};
    const answer = await this.questions.ask({
      title: this.words.named('books.title', action),
      effects: [exception.what, effect],
      verb: this.words.named('books.action', action),
      ...document,
      reason: { label: this.t('books.reason') },
    });
    if (!answer) return;
    const named = answer.document ? { document: answer.document } : {};
    const done = await this.sending.run(() =>
      this.books.decide(exception.id, { action, reason: answer.reason, ...named }),
    );
    if (!done) return;
    this.reload();
    this.toasts.say(this.t('books.decided'));
  }

  protected async audit(month: MonthView): Promise<void> {
    const done = await this.sending.run(() => this.books.audit(month.month));
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
    const done = await this.sending.run(() => this.books.close(month.id));
    if (!done) return;
    this.reload();
    this.toasts.say(this.t('books.closed', { month: name }));
  }

  private reload(): void {
    this.months.reload();
    this.exceptions.reload();
  }
}

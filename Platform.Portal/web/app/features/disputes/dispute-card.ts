import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { sumOf } from '@core/format/money';
import { Api } from '@core/api/api';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { DisputeBooks, type DisputeRow } from './dispute-books';

/** A dispute: what was said of which lines; its seller takes them back, or answers why they stay. */
@Component({
  selector: 'cr-dispute-card',
  imports: [Icon, MatButton, MoneyText, RouterLink, State, Status],
  templateUrl: './dispute-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DisputeCard {
  readonly row = input.required<DisputeRow>();
  /** Which lines are meant, in words. */
  readonly lines = input.required<string>();
  readonly settled = output();
  readonly closed = output();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly books = inject(DisputeBooks);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly invoice = reading((id) => this.books.invoice(id), () => this.row().invoiceId);
  /** The lines that are meant. */
  protected readonly meant = computed(() => {
    const [lines, { dispute }] = [this.invoice.hasValue() ? this.invoice.value().lines : [], this.row()];
    return lines.filter((line) => dispute.lines.includes(line.number));
  });
  protected readonly isOpen = computed(() => this.row().dispute.resolvedAt === null);
  /** What of them is not taken back yet. */
  private readonly left = computed(() => {
    const lines = this.invoice.hasValue() ? this.invoice.value().disputedLeft : [];
    return lines.filter((line) => line.net.amountMinor > 0);
  });
  protected readonly net = computed(() => sumOf(this.left().map((line) => line.net)));

  protected async credit(): Promise<void> {
    const [row, net] = [this.row(), this.net()];
    if (!net) return;
    const reply = await this.questions.ask({
      title: this.t('disputes.creditTitle', { number: row.number }),
      effects: [
        this.t('disputes.creditWhat', { amount: this.formats.money(net) }), this.t('disputes.creditEnds'),
        this.t('disputes.creditFinal'),
      ],
      verb: this.t('disputes.credit'),
      reason: { label: this.t('disputes.creditWhy') },
    });
    if (!reply) return;
    await this.send(async () => {
      const lines = this.left().map(({ lineNumber, net }) => ({ lineNumber, net }));
      // The dispute is the key: where the second step fails, trying again finds the note that was made.
      const note = await this.books.credit({ invoiceId: row.invoiceId, reason: reply.reason, lines }, row.id);
      await this.books.end(row.invoiceId, `${note.number}: ${reply.reason}`);
      return this.t('disputes.credited', { number: note.number });
    });
  }

  protected async answer(): Promise<void> {
    const { number, invoiceId } = this.row();
    const reply = await this.questions.ask({
      title: this.t('disputes.endTitle', { number }),
      effects: [this.t('disputes.endReads'), this.t('disputes.endOwed'), this.t('disputes.endReminds')],
      verb: this.t('disputes.end'),
      reason: { label: this.t('disputes.endAnswer') },
    });
    if (!reply) return;
    await this.send(async () => {
      await this.books.end(invoiceId, reply.reason);
      return this.t('disputes.hasEnded');
    });
  }

  protected async download(): Promise<void> {
    await this.sending.run(() => this.api.download(this.books.documentOf(this.row()), `${this.row().number}.pdf`));
  }

  private async send(act: () => Promise<string>): Promise<void> {
    const said = await this.sending.run(act);
    if (said === null) return;
    this.settled.emit();
    this.toasts.say(said);
  }
}

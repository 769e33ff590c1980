import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { type Money, readAmount, sumOf } from '@core/format/money';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';

type Line = Shapes['InvoiceLineView'];

/** Takes back a part of some lines of an invoice, or all of it, by a credit note. */
@Component({
  selector: 'cr-credit-page',
  imports: [Field, MatButton, MoneyText, Page, RouterLink, State],
  templateUrl: './credit.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CreditPage {
  readonly id = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  protected readonly reason = signal('');
  /** What was typed, by the number of its line. */
  protected readonly typed = signal<Readonly<Record<number, string>>>({});
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private key = newKey();

  protected readonly invoice = reading(
    (invoiceId) => this.api.read(this.api.client.GET('/v1/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
    () => this.id(),
  );
  private readonly found = computed(() => (this.invoice.hasValue() ? this.invoice.value() : null));
  /** Lines that can be taken back: a credit on the invoice itself cannot. */
  protected readonly lines = computed(() => (this.found()?.lines ?? []).filter((line) => line.net.amountMinor > 0));
  private readonly wanted = computed(() =>
    this.lines().flatMap((line) => {
      const amountMinor = readAmount(this.typed()[line.number] ?? '', line.net.exponent);
      return amountMinor ? [{ lineNumber: line.number, net: { ...line.net, amountMinor } }] : [];
    }),
  );
  protected readonly sum = computed<Money | null>(() => sumOf(this.wanted().map((line) => line.net)));
  protected readonly isReady = computed(
    () => !!this.sum() && this.reason().trim() !== '' && this.lines().every((line) => !this.isWrong(line)),
  );

  constructor() {
    // Another credit note than the one that was asked for is another attempt.
    effect(() => {
      this.wanted();
      this.reason();
      this.key = newKey();
    });
  }

  protected type(line: Line, text: string): void {
    this.typed.update((now) => ({ ...now, [line.number]: text }));
  }

  protected fill(isAll: boolean): void {
    const all = isAll ? this.lines().map((line) => [line.number, this.formats.plain(line.net)] as const) : [];
    this.typed.set(Object.fromEntries(all));
  }

  protected isWrong(line: Line): boolean {
    const text = (this.typed()[line.number] ?? '').trim();
    const minor = readAmount(text, line.net.exponent);
    return text !== '' && (minor === null || minor > line.net.amountMinor);
  }

  protected async issue(): Promise<void> {
    const [invoice, sum] = [this.found(), this.sum()];
    if (!invoice || !sum || !this.isReady()) return;
    const answer = await this.questions.ask({
      title: this.t('credit.ask', { amount: this.formats.money(sum), number: invoice.number ?? '' }),
      effects: [this.t('credit.what'), this.t('credit.owed'), this.t('credit.final')],
      verb: this.t('credit.issue'),
    });
    if (!answer) return;
    const lines = this.wanted().map(({ lineNumber, net: { amountMinor, currency } }) => ({
      lineNumber, net: { amountMinor, currency },
    }));
    const note = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/credit-notes', {
          params: { header: onceWith(this.key) },
          body: { invoiceId: invoice.id, reason: this.reason().trim(), lines },
        }),
      ),
    );
    if (!note) return;
    this.toasts.say(this.t('credit.issued', { number: note.number }));
    await this.router.navigate(['/console/credit-notes'], { queryParams: { open: note.id } });
  }
}

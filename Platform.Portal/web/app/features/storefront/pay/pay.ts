import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal, untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { newKey } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { type Money, readAmount } from '@core/format/money';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { CardEntry } from './card-entry';
import { type Card, type CardPayment, Cashier } from './cashier';
import { Transfer } from './transfer';
import { cardName } from './cards';

const newCard = 'new';
const byBank = 'bank';

/** Settles an invoice: by card, which goes on behind the answer, or by bank; all of it or a part. */
@Component({
  selector: 'cr-pay-page',
  imports: [Field, Icon, MatButton, MoneyText, Page, RouterLink, State, Status, Transfer],
  providers: [CardEntry, Cashier],
  templateUrl: './pay.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PayPage {
  readonly id = input.required<string>();
  /** From where somebody comes back: the page that takes cards in, or their bank. */
  readonly returned = input<string>();
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  protected readonly acting = new Sending();
  protected readonly cardName = cardName;
  private readonly session = inject(Session);
  private readonly address = inject(Address);
  private readonly cashier = inject(Cashier);
  private readonly entry = inject(CardEntry);
  private key = newKey();
  private followed: string | null = null;

  protected readonly bill = reading(
    (id) => this.cashier.bill(id, (card) => card.customerId === this.session.customerId()),
    () => this.id(),
  );
  private readonly found = computed(() => (this.bill.hasValue() ? this.bill.value() : null));
  protected readonly balance = computed(() => this.found()?.invoice.balance ?? null);

  /** The payment by card that is under way, or has just ended. */
  protected readonly payment = signal<CardPayment | null>(null);
  protected readonly isConfirming = signal(false);
  protected readonly isKeeping = signal(false);
  protected readonly isUnderWay = computed(() => isOpen(this.payment()));

  protected readonly amount = linkedSignal(() => {
    const balance = this.balance();
    return balance ? this.formats.plain(balance) : '';
  });
  protected readonly choice = linkedSignal<readonly Card[], string>({
    source: () => this.found()?.cards ?? [],
    computation: (cards, before) => {
      const kept = before && (before.value === byBank || cards.some((card) => card.id === before.value));
      if (kept && before.value) return before.value;
      return (cards.find((card) => card.isDefault) ?? cards[0])?.id ?? newCard;
    },
  });
  protected readonly card = computed(() => this.found()?.cards.find((card) => card.id === this.choice()) ?? null);

  /** What is asked for; null where what is typed is no amount, or more than is owed. */
  protected readonly wanted = computed<Money | null>(() => {
    const balance = this.balance();
    const minor = balance ? readAmount(this.amount(), balance.exponent) : null;
    return balance && minor && minor <= balance.amountMinor ? { ...balance, amountMinor: minor } : null;
  });
  protected readonly wrongAmount = computed(() => {
    const balance = this.balance();
    return this.wanted() || !balance ? null : this.t('pay.wrongAmount', { all: this.formats.money(balance) });
  });
  protected readonly failure = computed(() => {
    const payment = this.payment();
    return payment?.status === 'Failed' ? this.words.named('pay.failure', payment.failure ?? 'Declined') : null;
  });

  constructor() {
    effect(() => {
      const last = this.found()?.attempts.at(-1);
      if (last) untracked(() => this.meet(last));
    });
    effect(() => {
      if (this.returned() === 'card') untracked(() => void this.keepCard());
    });
  }

  protected readonly choose = (value: string): void => this.choice.set(value);

  protected async pay(): Promise<void> {
    const [amount, card] = [this.wanted(), this.card()];
    if (!amount || !card || this.isUnderWay()) return;
    const returnPath = this.pathBack('bank');
    const asked = await this.sending.run(() =>
      this.cashier.charge(this.id(), this.key, { amount, card: card.id, returnPath }),
    );
    if (!asked) return;
    this.key = newKey();
    const settled = await this.follow(asked, (payment) => payment.status !== 'Processing');
    if (settled?.status === 'RequiresAction') this.prove(settled);
  }

  /** Over to the bank of the card's holder, which sends them back here. */
  protected prove(payment: CardPayment): void {
    if (payment.nextActionUrl) location.assign(payment.nextActionUrl);
  }

  protected async giveUp(payment: CardPayment): Promise<void> {
    const ended = await this.acting.run(() => this.cashier.cancel(payment.id));
    if (ended) await this.follow(ended, (one) => !isOpen(one));
  }

  protected async enterCard(): Promise<void> {
    await this.sending.did(() => this.entry.leave(this.pathBack('card')));
  }

  private pathBack(from: 'card' | 'bank'): string {
    return `${this.up()}/${this.id()}/pay?returned=${from}`;
  }

  /** The last payment of the invoice, as it was found when the page was opened. */
  private meet(last: CardPayment): void {
    const isBack = this.returned() === 'bank';
    if (isOpen(last)) void this.follow(last, (one) => (isBack ? !isOpen(one) : one.status !== 'Processing'));
    else if (isBack && this.payment() === null) this.payment.set(last);
  }

  private async follow(
    begun: CardPayment, isSettled: (payment: CardPayment) => boolean,
  ): Promise<CardPayment | null> {
    if (this.followed === begun.id) return null;
    this.followed = begun.id;
    this.payment.set(begun);
    this.isConfirming.set(this.returned() === 'bank' || begun.status === 'Processing');
    const last = await this.acting.run(() =>
      this.cashier.follow(begun.id, isSettled, (payment) => this.payment.set(payment)),
    );
    this.followed = null;
    this.isConfirming.set(false);
    if (last && !isOpen(last)) this.bill.reload();
    return last;
  }

  /** Waits for the card that was entered at the provider's, and takes it. */
  private async keepCard(): Promise<void> {
    this.address.set({ returned: null });
    if (!this.entry.isBack) return;
    this.isKeeping.set(true);
    const setup = await this.acting.run(() => this.entry.take());
    this.isKeeping.set(false);
    this.bill.reload();
    if (setup?.paymentMethodId) this.choice.set(setup.paymentMethodId);
  }
}

function isOpen(payment: CardPayment | null): boolean {
  return payment?.status === 'Processing' || payment?.status === 'RequiresAction';
}

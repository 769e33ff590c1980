import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Api, onceWith, newKey } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { CardEntry } from '../pay/card-entry';
import { cardName } from '../pay/cards';
import { type Card, Cashier } from '../pay/cashier';

const one = '/v1/payment-methods/{paymentMethodId}';

/** The cards that are kept: which is charged where none is named, which are forgotten, and a new one. */
@Component({
  selector: 'cr-cards-page',
  imports: [Empty, Icon, MatButton, MatIconButton, MatMenuModule, Page, State],
  providers: [CardEntry, Cashier],
  templateUrl: './cards.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CardsPage {
  /** Whether somebody comes back from the page that takes cards in. */
  readonly returned = input<string>();
  /** Where invoices are: the shop's, or the console's. */
  readonly up = input('/invoices', { transform: (given: string | undefined) => given ?? '/invoices' });
  protected readonly t = inject(Words).t;
  protected readonly cardName = cardName;
  protected readonly sending = new Sending();
  protected readonly isKeeping = signal(false);
  private readonly session = inject(Session);
  protected readonly mayChange = this.session.can('payments.write');
  private readonly api = inject(Api);
  private readonly address = inject(Address);
  private readonly entry = inject(CardEntry);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly cards = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/payment-methods', { params: { query } })),
  );
  /** One's own; a reseller reads those of its customers too. */
  protected readonly own = computed(() => {
    const rows = this.cards.hasValue() ? this.cards.value().rows : [];
    return rows.filter((card) => card.customerId === this.session.customerId());
  });

  constructor() {
    effect(() => {
      if (this.returned()) untracked(() => void this.keep());
    });
  }

  protected async enter(): Promise<void> {
    const page = this.up() === '/invoices' ? '/cards' : '/console/cards';
    await this.sending.did(() => this.entry.leave(`${page}?returned=card`));
  }

  protected async makeDefault(card: Card): Promise<void> {
    const path = { paymentMethodId: card.id };
    const done = await this.sending.did(() =>
      this.api.read(
        this.api.client.POST(`${one}/make-default`, { params: { path, header: onceWith(newKey()) } }),
      ),
    );
    this.cards.reload();
    if (done) this.toasts.say(this.t('cards.isDefault', { card: cardName(card) }));
  }

  protected async forget(card: Card): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('cards.forgetTitle', { card: cardName(card) }),
      effects: [this.t('cards.forgetWhat'), this.t('cards.forgetKeeps')],
      verb: this.t('cards.forget'),
    });
    if (!answer) return;
    const path = { paymentMethodId: card.id };
    const { client } = this.api;
    const done = await this.sending.did(() =>
      this.api.changeNow(client.GET(one, { params: { path } }), (header) =>
        client.DELETE(one, { params: { path, header } }),
      ),
    );
    this.cards.reload();
    if (done) this.toasts.say(this.t('cards.forgotten', { card: cardName(card) }));
  }

  private async keep(): Promise<void> {
    this.address.set({ returned: null });
    if (!this.entry.isBack) return;
    this.isKeeping.set(true);
    await this.sending.run(() => this.entry.take());
    this.isKeeping.set(false);
    this.cards.reload();
  }
}

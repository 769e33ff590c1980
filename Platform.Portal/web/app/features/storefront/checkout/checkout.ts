import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, onceWith } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { Basket } from '@core/data/basket';
import { orderLines, orderWishes } from '@core/data/order-lines';
import { hasPriceChanged, quoting } from '@core/data/quoting';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Quote } from '@ui/control/quote';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';

/** Checkout: what it costs, for whom, under which number; one button whose words are the outcome. */
@Component({
  selector: 'cr-checkout-page',
  imports: [Empty, Field, MatButton, Page, Quote, RouterLink],
  templateUrl: './checkout.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckoutPage {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly accounts = inject(Accounts);
  protected readonly sending = new Sending();
  protected readonly purchaseOrder = signal('');
  /** When it is to be carried out; at once without one. */
  protected readonly day = signal('');
  private readonly typed = computed(() => ({ number: this.purchaseOrder(), day: this.day() }));
  private readonly basket = inject(Basket);
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  protected readonly lines = computed(() =>
    this.basket.lines().filter((line) => line.accountId === this.accounts.chosenId()),
  );

  protected readonly quote = quoting(this.api, () => {
    const accountId = this.accounts.chosenId();
    if (!accountId || this.lines().length === 0) return undefined;
    return { accountId, lines: orderLines(this.lines()) };
  });

  /** Whether the price has changed since it was shown; the new one then waits for a second press. */
  protected readonly hasChanged = computed(() => hasPriceChanged(this.sending.problem()));

  protected async order(): Promise<void> {
    const [accountId, quote] = [this.accounts.chosenId(), this.quote.value()];
    if (!accountId || !quote || !this.quote.isFresh()) return;
    const placed = await this.sending.run(() =>
      this.api.read(
        this.api.client.POST('/v1/orders', {
          params: { header: onceWith(this.basket.key) },
          body: {
            accountId,
            lines: orderLines(this.lines()), quoteId: quote.quoteId,
            ...orderWishes(this.lines(), this.typed(), this.session.person()),
          },
        }),
      ),
    );
    if (placed) {
      this.basket.clear(accountId);
      await this.router.navigate(['/orders', placed.id]);
    } else if (this.hasChanged()) {
      this.quote.again();
    }
  }
}

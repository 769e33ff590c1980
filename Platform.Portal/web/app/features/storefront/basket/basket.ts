import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { Basket, type BasketLine } from '@core/data/basket';
import { Catalogue } from '@core/data/catalogue';
import { type LineTerms, orderLines } from '@core/data/order-lines';
import { quoting } from '@core/data/quoting';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Quote } from '@ui/control/quote';
import { Stepper } from '@ui/control/stepper';
import { PriceText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Mark } from '@ui/mark/mark';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { LineTermsChoice } from '../../line-terms/line-terms';

/** The basket of an account: what is about to be ordered, with its price as the server says it now. */
@Component({
  selector: 'cr-basket-page',
  imports: [Empty, Icon, LineTermsChoice, Mark, MatButton, MatIconButton, Page, PriceText, Quote, RouterLink, Stepper],
  templateUrl: './basket.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasketPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly basket = inject(Basket);
  protected readonly catalogue = inject(Catalogue);
  protected readonly accounts = inject(Accounts);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);

  protected readonly groups = computed(() => {
    const ids = [...new Set(this.basket.lines().map((line) => line.accountId))];
    return ids.map((id) => ({ id, lines: this.basket.lines().filter((line) => line.accountId === id) }));
  });
  // One order is for one account; with two of them the one that is bought for now comes first.
  protected readonly current = computed(
    () => this.groups().find((group) => group.id === this.accounts.chosenId()) ?? this.groups()[0] ?? null,
  );

  protected readonly quote = quoting(inject(Api), () => {
    const group = this.current();
    if (!group) return undefined;
    return {
      accountId: group.id,
      lines: orderLines(group.lines),
    };
  });

  protected setSeats(line: BasketLine, quantity: number): void {
    this.basket.put({ ...line, quantity });
  }

  protected setTerms(line: BasketLine, terms: LineTerms): void {
    this.basket.put({ ...line, ...terms });
  }

  protected remove(line: BasketLine): void {
    this.basket.remove(line);
    const name = this.catalogue.plan(line.planId)?.service.name ?? '';
    this.toasts.say(this.t('basket.removed', { name }), () => this.basket.add(line));
  }

  protected checkout(accountId: string): void {
    this.accounts.choose(accountId);
    void this.router.navigateByUrl('/checkout');
  }
}

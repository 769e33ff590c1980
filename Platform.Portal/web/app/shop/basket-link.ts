import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Accounts } from '@core/data/accounts';
import { Basket } from '@core/data/basket';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';

/** What a buyer has at hand everywhere: the account that is bought for, where there are two, and the basket. */
@Component({
  selector: 'cr-basket-link',
  imports: [Icon, RouterLink],
  template: `
    @if (accounts.all().length > 1) {
      <select class="find wide" [attr.aria-label]="t('shell.account')" #list (change)="accounts.choose(list.value)">
        @for (account of accounts.all(); track account.id) {
          <option [value]="account.id" [selected]="account.id === accounts.chosenId()">{{ account.name }}</option>
        }
      </select>
    }
    <a class="ibtn" routerLink="/basket" [attr.aria-label]="t('shell.basket', { count: basket.count() })">
      <cr-icon name="cart" />
      @if (basket.count()) { <span class="dot" aria-hidden="true">{{ basket.count() }}</span> }
    </a>
  `,
  styles: ':host { display: flex; align-items: center; gap: 8px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BasketLink {
  protected readonly t = inject(Words).t;
  protected readonly basket = inject(Basket);
  protected readonly accounts = inject(Accounts);
}

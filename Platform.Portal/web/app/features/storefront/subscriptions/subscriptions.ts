import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { Catalogue } from '@core/data/catalogue';
import { hasWords, reading } from '@core/data/listing';
import { Formats } from '@core/format/formats';
import { sumOf, timesOf } from '@core/format/money';
import { Now } from '@core/format/now';
import { Address } from '@core/navigation';
import { Words } from '@core/words/words';
import { Search } from '@ui/control/field';
import { Rows } from '@ui/control/table';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { Mark } from '@ui/mark/mark';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

type SubscriptionView = Shapes['SubscriptionView'];

const ended = ['Expired', 'Cancelled', 'Converted'];

/** What an organisation has, account by account: seats, cost, and what comes next. */
@Component({
  selector: 'cr-subscriptions-page',
  imports: [Empty, Mark, MatButton, MoneyText, Page, PriceText, RouterLink, Rows, Search, State, Status],
  templateUrl: './subscriptions.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SubscriptionsPage {
  readonly q = input<string>();
  readonly view = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly accounts = inject(Accounts);
  protected readonly catalogue = inject(Catalogue);
  protected readonly address = inject(Address);
  private readonly api = inject(Api);
  private readonly now = inject(Now);

  protected readonly read = reading(async () => {
    const [subscriptions, licences] = await Promise.all([
      this.api.readAll((query) => this.api.client.GET('/v1/subscriptions', { params: { query } })),
      this.api.readAll((query) => this.api.client.GET('/v1/licences', { params: { query } })),
    ]);
    return {
      rows: subscriptions.rows,
      assigned: new Map(licences.rows.map((licence) => [licence.subscriptionId, licence.assigned])),
    };
  });

  protected readonly groups = computed(() => {
    const rows = (this.read.hasValue() ? this.read.value().rows : []).filter((row) => this.fits(row));
    const ids = [...new Set(rows.map((row) => row.accountId))];
    return ids.map((id) => {
      const own = rows.filter((row) => row.accountId === id);
      return { id, rows: own, sum: sumOf(own.filter((row) => !ended.includes(row.status)).map(costOf)) };
    });
  });

  protected readonly costOf = costOf;

  protected assigned(row: SubscriptionView): number {
    return this.read.value()?.assigned.get(row.id) ?? 0;
  }

  /** The next thing that happens to a subscription, as a sentence. */
  protected next(row: SubscriptionView): string {
    if (ended.includes(row.status)) return this.t('subs.ended', { at: this.formats.day(row.endDate) });
    const open = row.batches.filter((batch) => Date.parse(batch.refundableUntil) > this.now.at() && batch.comesBackNow);
    const first = open.map((batch) => batch.refundableUntil).sort()[0];
    if (first) {
      const seats = open.reduce((sum, batch) => sum + batch.quantity, 0);
      return this.t('subs.return', { seats, at: this.formats.dayTime(first) });
    }
    const at = this.formats.day(row.endDate);
    if (!row.autoRenew) return this.t('subs.ends', { at });
    return this.t('subs.renews', { at, seats: row.scheduledChange?.quantity ?? row.quantity });
  }

  private fits(row: SubscriptionView): boolean {
    const isEnded = ended.includes(row.status);
    if (this.view() === 'ended' ? !isEnded : isEnded) return false;
    const name = `${this.catalogue.nameOf(row.serviceId)} ${row.friendlyName ?? ''} ${row.tags.join(' ')}`;
    return !this.q() || hasWords(name, this.q() ?? '');
  }
}

function costOf(row: SubscriptionView) {
  return row.unitPrice ? timesOf(row.unitPrice, row.quantity) : null;
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api } from '@core/api/api';
import { Customers } from '@core/data/customers';
import { reading } from '@core/data/listing';
import { daysUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { sumOf } from '@core/format/money';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText } from '@ui/format/amounts';
import { Icon } from '@ui/icon/icon';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { type Desk, tasksOf, weeksOf } from './tasks';

/** Today: what needs somebody, in order of money and deadline; the figures around it; what comes next. */
@Component({
  selector: 'cr-today-page',
  imports: [Empty, Icon, MatButton, MoneyText, Page, RouterLink, State, Status],
  templateUrl: './today.html',
  styleUrl: './today.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayPage {
  protected readonly t = inject(Words).t;
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly customers = inject(Customers);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  private readonly now = inject(Now);

  protected readonly desk = reading(() => this.load());
  private readonly found = computed(() => (this.desk.hasValue() ? this.desk.value() : null));

  protected readonly greeting = computed(() => {
    const name = this.session.person().name ?? this.session.person().email;
    return this.t('today.hello', { name });
  });
  protected readonly today = computed(() => this.formats.day(new Date(this.now.at()).toISOString()));
  protected readonly tasks = computed(() => {
    const found = this.found();
    return found ? tasksOf(found, this.now.at()) : [];
  });
  protected readonly toReceive = computed(() => sumOf((this.found()?.invoices ?? []).map((one) => one.balance)));
  protected readonly overdue = computed(() =>
    sumOf((this.found()?.invoices ?? []).filter((one) => one.status === 'Overdue').map((one) => one.balance)),
  );
  protected readonly seats = computed(() =>
    (this.found()?.subscriptions ?? [])
      .filter((one) => one.status === 'Active' && !one.unitRate)
      .reduce((sum, one) => sum + one.quantity, 0),
  );
  protected readonly latest = computed(() => [...(this.found()?.orders ?? [])].reverse().slice(0, 6));
  protected readonly weeks = computed(() => weeksOf(this.found()?.renewals ?? [], this.now.at()));
  protected readonly busiest = computed(() => Math.max(1, ...this.weeks().map((week) => week.count)));
  protected readonly next = computed(() => (this.found()?.renewals ?? []).slice(0, 4));

  protected readonly quiet = computed(() => {
    const first = this.next()[0];
    return first ? this.t('today.quietNext', { at: this.formats.day(first.endDate) }) : '';
  });

  protected days(at: string): number {
    return Math.max(0, daysUntil(at, this.now.at()));
  }

  // What a role may not see is not asked for; the page then tells less, not an error.
  private async load(): Promise<Desk> {
    const { client } = this.api;
    const money = this.session.can('invoices.read');
    const [orders, subscriptions, renewals, invoices, exceptions] = await Promise.all([
      this.api.readAll((query) => client.GET('/v1/orders', { params: { query } })),
      this.api.readAll((query) => client.GET('/v1/subscriptions', { params: { query } })),
      this.api.readAll((query) => client.GET('/v1/renewals', { params: { query } })),
      money ? this.api.readAll((query) => client.GET('/v1/invoices', { params: { query } })) : null,
      money
        ? this.api.readAll((query) =>
            client.GET('/v1/reconciliation/exceptions', { params: { query: { ...query, state: 'Open' } } }),
          )
        : null,
    ]);
    return {
      orders: orders.rows,
      subscriptions: subscriptions.rows,
      renewals: renewals.rows,
      invoices: (invoices?.rows ?? []).filter((one) => one.kind !== 'wholesale'),
      exceptions: exceptions?.rows ?? [],
    };
  }
}

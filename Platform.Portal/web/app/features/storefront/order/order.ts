import { LiveAnnouncer } from '@angular/cdk/a11y';
import {
  ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, input, signal, untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { Accounts } from '@core/data/accounts';
import { Customers } from '@core/data/customers';
import { followed } from '@core/data/followed';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { MoneyText, PriceText } from '@ui/format/amounts';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { State } from '@ui/state/state';
import { Status, toneOf } from '@ui/state/status';

/** Where an order still goes on by itself, so that the page looks again. */
const isMoving = (status: string): boolean => toneOf('order', status) === 'moving' || status === 'Unknown';

const cancellable = ['Draft', 'PendingApproval', 'Approved', 'Scheduled'];
const firstLook = 1_500;
const lastLook = 30_000;

/** An order: where it is, what has become of each line, and the one thing that helps. */
@Component({
  selector: 'cr-order-page',
  imports: [MatButton, MoneyText, Page, PriceText, RouterLink, State, Status],
  templateUrl: './order.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OrderPage {
  readonly id = input.required<string>();
  /** Where orders are listed: the shop's, or the console's. */
  // The router sets what a route has no data for to undefined.
  readonly up = input('/orders', { transform: (given: string | undefined) => given ?? '/orders' });
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  private readonly accounts = inject(Accounts);
  private readonly customers = inject(Customers);
  protected readonly session = inject(Session);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly live = inject(LiveAnnouncer);

  protected readonly order = reading(
    (orderId) => this.api.read(this.api.client.GET('/v1/orders/{orderId}', { params: { path: { orderId } } })),
    () => this.id(),
  );
  protected readonly isConsole = computed(() => this.up() !== '/orders');
  protected readonly owner = computed(() => {
    const found = this.order.hasValue() ? this.order.value() : null;
    if (!found) return '';
    return this.isConsole() ? this.customers.nameOf(found.customerId) : this.accounts.nameOf(found.accountId);
  });
  protected readonly status = computed(() => (this.order.hasValue() ? this.order.value().status : null));
  protected readonly mayDecide = computed(
    () => this.status() === 'PendingApproval' && ['orders.write', 'customers.write'].every(this.session.can),
  );
  protected readonly mayCancel = computed(
    () => cancellable.includes(this.status() ?? '') && this.session.can('orders.write'),
  );
  protected readonly sentence = computed(() => {
    const status = this.status();
    return status ? this.words.named('order.about', status) : '';
  });

  /** What of it moves by itself; the same while it does. */
  private readonly moving = computed(() => {
    const status = this.status();
    return status && isMoving(status) ? this.id() : null;
  });
  /** Whether it cannot be followed, and is asked for again instead. */
  private readonly isUnfollowed = signal(false);

  constructor() {
    this.follow();
    this.lookAgain();
    let before: string | null = null;
    effect(() => {
      const status = this.status() ?? null;
      if (status && before && status !== before)
        void this.live.announce(this.words.named('state.order', status), 'polite');
      before = status;
    });
  }

  protected async decide(verb: 'approve' | 'reject'): Promise<void> {
    const [isReject, found] = [verb === 'reject', this.order.value()];
    if (!found) return;
    const answer = await this.questions.ask({
      title: this.t(isReject ? 'order.rejectTitle' : 'order.approveTitle', { number: found.number }),
      effects: [this.t(isReject ? 'order.rejectWhat' : 'order.approveWhat', {
        total: this.formats.money(found.total) })],
      verb: this.t(isReject ? 'order.reject' : 'order.approve'),
      reason: { label: this.t('order.reason'), optional: !isReject },
    });
    if (!answer) return;
    const body = answer.reason ? { reason: answer.reason } : {};
    const params = { path: { orderId: this.id() } };
    const done = await this.sending.run(() =>
      this.api.read(
        isReject
          ? this.api.client.POST('/v1/orders/{orderId}/reject', { params, body })
          : this.api.client.POST('/v1/orders/{orderId}/approve', { params, body }),
      ),
    );
    if (done) this.order.set(done);
  }

  protected async cancel(): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('order.cancelTitle', { number: this.order.value()?.number ?? '' }),
      effects: [this.t('order.cancelWhat')],
      verb: this.t('order.cancel'),
    });
    if (!answer) return;
    const params = { path: { orderId: this.id() } };
    const done = await this.sending.run(() =>
      this.api.read(this.api.client.POST('/v1/orders/{orderId}/cancel', { params })),
    );
    if (!done) return;
    this.order.set(done);
    this.toasts.say(this.t('order.cancelled'));
  }

  private follow(): void {
    effect((onCleanup) => {
      const id = this.moving();
      if (!id) return;
      onCleanup(
        followed<Shapes['OrderDetailView']>(`${this.api.base}/v1/orders/${id}/events`, {
          seen: (order) => this.order.set(order),
          failed: () => this.isUnfollowed.set(true),
        }),
      );
    });
  }

  // Where no stream can be had: looks again while it moves, each time after twice as long; a hidden page waits until it
  // is seen.
  private lookAgain(): void {
    let pause = firstLook;
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const status = this.status();
      clearTimeout(timer);
      if (!this.isUnfollowed() || !status || !isMoving(status) || this.order.isLoading()) return;
      timer = setTimeout(() => untracked(() => document.hidden || this.order.reload()), pause);
      pause = Math.min(lastLook, pause * 2);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }
}

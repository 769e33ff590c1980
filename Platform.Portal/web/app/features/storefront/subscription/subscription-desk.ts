import { Injectable, computed, inject, signal } from '@angular/core';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';

export type SubscriptionView = Shapes['SubscriptionView'];
type Change = Shapes['PatchSubscriptionRequest'];
type Call = (header: { 'If-Match': string; 'Idempotency-Key': string }, id: string) => Promise<unknown>;

const look = 1_500;
const longest = 60_000;

/** The subscription of a page with its version, and what changes it. One change at a time, as at the provider. */
@Injectable()
export class SubscriptionDesk {
  private readonly api = inject(Api);
  private readonly id = signal<string | undefined>(undefined);
  readonly sending = new Sending();

  readonly read = reading(
    (subscriptionId) =>
      this.api.readVersion(
        this.api.client.GET('/v1/subscriptions/{subscriptionId}', { params: { path: { subscriptionId } } }),
      ),
    this.id,
  );

  readonly row = computed(() => (this.read.hasValue() ? this.read.value().value : null));

  /** Whether a change is on its way, during which no other can be made. */
  readonly isWaiting = computed(() => !!this.row()?.pendingChange || this.sending.isBusy());

  open(id: string): void {
    this.id.set(id);
  }

  /** Changes it, and follows until the provider has confirmed; answers whether it was taken. */
  async change(change: Partial<Change>): Promise<boolean> {
    return this.send((header, subscriptionId) =>
      this.api.read(
        this.api.client.PATCH('/v1/subscriptions/{subscriptionId}', {
          params: { path: { subscriptionId }, header },
          body: change as Change,
        }),
      ),
    );
  }

  /** Changes what is said of it, such as its name, which nobody else has to confirm. */
  async describe(said: Pick<Change, 'friendlyName' | 'department' | 'reference'>): Promise<boolean> {
    const done = await this.ask((header, subscriptionId) =>
      this.api.read(
        this.api.client.PATCH('/v1/subscriptions/{subscriptionId}', {
          params: { path: { subscriptionId }, header }, body: said as Change,
        }),
      ),
    );
    this.read.reload();
    return done;
  }

  async plan(next: Shapes['ScheduledChangeRequest']): Promise<boolean> {
    return this.send((header, subscriptionId) =>
      this.api.read(
        this.api.client.PUT('/v1/subscriptions/{subscriptionId}/scheduled-change', {
          params: { path: { subscriptionId }, header: this.row()?.scheduledChange ? header : onceWith(newKey()) },
          body: next,
        }),
      ),
    );
  }

  async unplan(): Promise<boolean> {
    return this.send((header, subscriptionId) =>
      this.api.read(
        this.api.client.DELETE('/v1/subscriptions/{subscriptionId}/scheduled-change', {
          params: { path: { subscriptionId }, header },
        }),
      ),
    );
  }

  async act(verb: 'cancel' | 'suspend' | 'resume'): Promise<boolean> {
    const paths = {
      cancel: '/v1/subscriptions/{subscriptionId}/cancel',
      suspend: '/v1/subscriptions/{subscriptionId}/suspend',
      resume: '/v1/subscriptions/{subscriptionId}/resume',
    } as const;
    return this.send((header, subscriptionId) =>
      this.api.read(this.api.client.POST(paths[verb], { params: { path: { subscriptionId }, header }, body: {} })),
    );
  }

  private async send(call: Call): Promise<boolean> {
    const done = await this.ask(call);
    await this.follow();
    return done;
  }

  private async ask(call: Call): Promise<boolean> {
    const [now, id] = [this.read.value(), this.id()];
    if (!now || !id) return false;
    const header = { 'If-Match': now.etag, ...onceWith(newKey()) };
    return this.sending.did(() => call(header, id));
  }

  // Looks again, with longer pauses, until nothing is under way.
  private async follow(): Promise<void> {
    for (let pause = look, waited = 0; waited < longest; waited += pause, pause *= 1.6) {
      this.read.reload();
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!this.row()?.pendingChange) return;
    }
  }
}

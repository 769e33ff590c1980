import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { listingOf, reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Address } from '@core/navigation';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { More } from '@ui/control/table';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Page } from '@ui/page/page';
import { Empty } from '@ui/state/empty';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';
import { Drifts } from '../provider/drifts';
import { Links } from '../provider/links';

type MessageView = Shapes['ListQueueMessageView'];
type MessageState = Shapes['OutboxState'];

const views: readonly MessageState[] = ['Dead', 'Ready', 'Leased', 'Done'];

/** What else waits for staff: what tenants ask for at the provider, and what does not agree with it. */
const others = ['links', 'drifts'] as const;

/** Work under way, and what has given up: dead letters are put back, or given up for good. */
@Component({
  selector: 'cr-queue-page',
  imports: [Drifts, Empty, Links, MatButton, More, Page, State, Status],
  templateUrl: './queue.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QueuePage {
  readonly view = input<string>();
  /** Of the differences that are shown. */
  readonly state = input<string>();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly address = inject(Address);
  protected readonly tenants = inject(Tenants);
  protected readonly mayMove = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  protected readonly views = views;
  protected readonly others = others;
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected readonly chosen = computed(() => views.find((one) => one === this.view()) ?? 'Dead');
  protected readonly other = computed(() => others.find((one) => one === this.view()) ?? null);
  protected readonly messages = reading(
    (state) =>
      this.api.readAll((query) =>
        this.api.client.GET('/v1/admin/queue', { params: { query: { ...query, state } } }),
      ),
    () => (this.other() ? undefined : this.chosen()),
  );
  protected readonly listing = listingOf(
    computed(() => (this.messages.hasValue() ? [...this.messages.value().rows].reverse() : [])),
  );

  protected async replay(message: MessageView): Promise<void> {
    const params = { path: { messageId: message.id } };
    await this.move(this.t('queue.replayed'), () =>
      this.api.client.POST('/v1/admin/queue/{messageId}/replay', { params }),
    );
  }

  protected async giveUp(message: MessageView): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('queue.giveUpTitle'),
      effects: [this.t('queue.giveUpWhat', { topic: message.topic }), this.t('queue.giveUpKept')],
      verb: this.t('queue.giveUp'),
      reason: { label: this.t('admin.reason') },
    });
    if (!answer) return;
    const params = { path: { messageId: message.id } };
    await this.move(this.t('queue.givenUp'), () =>
      this.api.client.POST('/v1/admin/queue/{messageId}/give-up', { params, body: { reason: answer.reason } }),
    );
  }

  private async move(said: string, call: () => Promise<{ readonly response: Response }>): Promise<void> {
    const done = await this.sending.did(() => this.api.read(call()));
    if (!done) return;
    this.messages.reload();
    this.toasts.say(said);
  }
}

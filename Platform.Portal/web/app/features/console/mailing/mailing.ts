import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes, newKey, onceWith } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';

type Delivery = Shapes['DeliveryView'];

/** To whom a document was mailed and whether it arrived there, and once more where a buyer asks for it. */
@Component({
  selector: 'cr-mailing',
  imports: [MatButton],
  template: `<section class="stack" [attr.aria-label]="t('mailing.title')">
    <div class="row between wrap"><h2>{{ t('mailing.title') }}</h2>
      @if (mayMail) {
        <button matButton="outlined" type="button" [disabled]="sending.isBusy()" (click)="again()">{{
          t('mailing.again') }}</button>
      }
    </div>
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
    <ul class="rule">
      @for (one of all(); track one.number) {
        <li class="row between"><span class="long">{{ one.to }}
            <span class="small muted num"> {{ formats.dayTime(one.sentAt ?? one.requestedAt) }}</span></span>
          <span class="chip" [class.good]="one.state === 'Sent'" [class.bad]="one.state === 'Refused'"
            [class.moving]="one.state === 'Waiting'">{{ words.named('mailing.state', one.state) }}</span></li>
      } @empty { <li class="muted">{{ t('mailing.none') }}</li> }
    </ul>
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Mailing {
  readonly of = input.required<'invoice' | 'creditNote'>();
  readonly id = input.required<string>();
  readonly deliveries = input<readonly Delivery[]>([]);
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayMail = inject(Session).can('invoices.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  protected readonly all = linkedSignal({
    source: () => ({ id: this.id(), deliveries: this.deliveries() }), computation: ({ deliveries }) => deliveries,
  });

  protected async again(): Promise<void> {
    const answer = await this.questions.ask({
      title: this.t('mailing.title'), effects: [this.t('mailing.what')], verb: this.t('mailing.again'),
    });
    if (!answer) return;
    const made = await this.sending.run(() => this.ask(this.id()));
    if (!made) return;
    this.all.update((before) => [...before.filter((one) => one.number !== made.number), made]);
    this.toasts.say(this.t('mailing.done', { to: made.to }));
  }

  private ask(id: string): Promise<Delivery> {
    const { client } = this.api;
    const header = onceWith(newKey());
    return this.api.read(
      this.of() === 'invoice'
        ? client.POST('/v1/invoices/{invoiceId}/mail', { params: { path: { invoiceId: id }, header } })
        : client.POST('/v1/credit-notes/{creditNoteId}/mail', { params: { path: { creditNoteId: id }, header } }),
    );
  }
}

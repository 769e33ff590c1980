import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';

/** How far the supplier knows the customer, and the asking for a link to one that it has already. */
@Component({
  selector: 'cr-link-card',
  imports: [Field, MatButton, State],
  template: `
    <h2>{{ t('customers.supplier') }}</h2>
    @if (link.hasValue()) {
      @let found = link.value();
      <dl class="kv">
        <dt>{{ t('customers.link') }}</dt><dd>{{ words.named('link', found.state) }}</dd>
        @if (found.providerCustomerId; as id) { <dt>{{ t('adopt.id') }}</dt><dd>{{ id }}</dd> }
        @if (found.state !== 'Linked' && found.requested; as id) {
          <dt>{{ t('customers.linkAsked') }}</dt><dd>{{ id }}</dd>
        }
      </dl>
      @if (found.state === 'Refused') { <p>{{ t('customers.linkRefused') }}</p> }
      @if (mayAsk()) {
        @if (isOpen()) {
          <form class="form" (submit)="$event.preventDefault(); ask()">
            <cr-field [label]="t('adopt.id')" [hint]="t('adopt.idHint')" [max]="64" [(value)]="id"
              [wrong]="sending.wrong('providerCustomerId')" />
            @if (sending.problem(); as problem) {
              <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
            }
            <div class="actions">
              <button matButton="filled" type="submit" [disabled]="sending.isBusy() || !id().trim()">{{
                t('customers.linkAsk') }}</button>
              <button matButton="text" type="button" (click)="isOpen.set(false)">{{ t('do.discard') }}</button>
            </div>
          </form>
        } @else {
          <div class="actions"><button matButton="outlined" type="button" (click)="isOpen.set(true)">{{
            t('customers.linkOther') }}</button></div>
        }
      }
    } @else { <cr-state [of]="link" shape="lines" /> }
  `,
  host: { class: 'card stack', role: 'region', '[attr.aria-label]': "t('customers.supplier')" },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkCard {
  readonly customerId = input.required<string>();
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly sending = new Sending();
  protected readonly isOpen = signal(false);
  protected readonly id = signal('');
  private readonly mayChange = inject(Session).can('customers.write');
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly link = reading(
    (customerId) =>
      this.api.read(
        this.api.client.GET('/v1/customers/{customerId}/provider-link', { params: { path: { customerId } } }),
      ),
    () => this.customerId(),
  );

  /** A link that was made stays; one that is looked at is decided first. */
  protected readonly mayAsk = computed(() => {
    const state = this.link.hasValue() ? this.link.value().state : null;
    return this.mayChange && state !== null && state !== 'Linked' && state !== 'Pending';
  });

  protected async ask(): Promise<void> {
    const path = { customerId: this.customerId() };
    const { client } = this.api;
    const body = { providerCustomerId: this.id().trim() };
    const done = await this.sending.run(() =>
      this.api.changeNow(client.GET('/v1/customers/{customerId}/provider-link', { params: { path } }), (header) =>
        client.PUT('/v1/customers/{customerId}/provider-link', { params: { path, header }, body }),
      ),
    );
    if (!done) return;
    this.isOpen.set(false);
    this.link.set(done);
    this.toasts.say(this.t('customers.linkSent'));
    this.changed.emit();
  }
}

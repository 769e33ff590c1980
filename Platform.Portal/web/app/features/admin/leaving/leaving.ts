import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { Status } from '@ui/state/status';

/** A suspended tenant's leaving for good: what has to end first, what is done, and how far it has come. */
@Component({
  selector: 'cr-leaving',
  imports: [MatButton, State, Status],
  templateUrl: './leaving.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Leaving {
  readonly tenant = input.required<Shapes['ListTenantsTenantView']>();
  readonly moved = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly formats = inject(Formats);
  protected readonly mayChange = inject(Session).can('admin.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);
  private readonly path = computed(() => ({ tenantId: this.tenant().id }));

  protected readonly leaving = reading(
    (path) => this.api.read(this.api.client.GET('/v1/admin/tenants/{tenantId}/leaving', { params: { path } })),
    this.path,
  );

  protected async leave(hosts: readonly string[]): Promise<void> {
    const { name, slug } = this.tenant();
    const answer = await this.questions.ask({
      title: this.t('leaving.title', { name }),
      effects: [
        this.t('leaving.access'), this.t('leaving.hosts', { hosts: hosts.join(', ') }),
        this.t('leaving.slug', { slug }), this.t('leaving.history'), this.t('leaving.final'),
      ],
      verb: this.t('leaving.leave'), name: slug, reason: { label: this.t('admin.reason') },
    });
    if (!answer) return;
    const done = await this.sending.did(() =>
      this.api.read(
        this.api.client.POST('/v1/admin/tenants/{tenantId}/offboard', {
          params: { path: this.path() }, body: { reason: answer.reason },
        }),
      ),
    );
    this.leaving.reload();
    this.moved.emit();
    if (done) this.toasts.say(this.t('leaving.left', { name }));
  }
}

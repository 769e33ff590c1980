import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Api, type Shapes } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Icon } from '@ui/icon/icon';

/** What can be done about an invitation that waits: sent once more, or taken back. */
@Component({
  selector: 'cr-invitation-menu',
  imports: [Icon, MatIconButton, MatMenuModule],
  template: `
    <button matIconButton type="button" [matMenuTriggerFor]="menu" [disabled]="sending().isBusy()"
      [attr.aria-label]="t('team.actsOn', { name: invitation().email })"><cr-icon name="more" /></button>
    <mat-menu #menu="matMenu" xPosition="before">
      <button mat-menu-item type="button" (click)="resend()">{{ t('team.resend') }}</button>
      <button mat-menu-item type="button" (click)="takeBack()">{{ t('team.takeBack') }}</button>
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationMenu {
  readonly invitation = input.required<Shapes['InvitationView']>();
  /** Where the page says what was refused. */
  readonly sending = input.required<Sending>();
  readonly changed = output();
  protected readonly t = inject(Words).t;
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected async resend(): Promise<void> {
    const [path, email] = [this.path(), this.invitation().email];
    const done = await this.sending().did(async () => {
      await this.api.read(
        this.api.client.POST('/v1/team/invitations/{invitationId}/resend', { params: { path } }),
      );
    });
    this.changed.emit();
    if (done) this.toasts.say(this.t('team.resent', { email }));
  }

  protected async takeBack(): Promise<void> {
    const [path, email] = [this.path(), this.invitation().email];
    const answer = await this.questions.ask({
      title: this.t('team.takeBackTitle', { email }),
      effects: [this.t('team.takeBackWhat')],
      verb: this.t('team.takeBack'),
    });
    if (!answer) return;
    const { client } = this.api;
    const done = await this.sending().did(() =>
      this.api.changeNow(client.GET('/v1/team/invitations/{invitationId}', { params: { path } }), (header) =>
        client.DELETE('/v1/team/invitations/{invitationId}', { params: { path, header } }),
      ),
    );
    this.changed.emit();
    if (done) this.toasts.say(this.t('team.tookBack', { email }));
  }

  private path(): { invitationId: string } {
    return { invitationId: this.invitation().id };
  }
}

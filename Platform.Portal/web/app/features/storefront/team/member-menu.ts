import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { Api, type Shapes, type Versioned } from '@core/api/api';
import { Sending } from '@core/data/sending';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';
import { Toasts } from '@ui/overlay/toasts';
import { Icon } from '@ui/icon/icon';

type MemberView = Shapes['MemberView'];

/** What can be done about a person of the team: another role, signing in, or off the team. */
@Component({
  selector: 'cr-member-menu',
  imports: [Icon, MatIconButton, MatMenuModule],
  template: `
    <button matIconButton type="button" [matMenuTriggerFor]="menu" [disabled]="sending().isBusy()"
      [attr.aria-label]="t('team.actsOn', { name: name() })"><cr-icon name="more" /></button>
    <mat-menu #menu="matMenu" xPosition="before">
      <button mat-menu-item type="button" [matMenuTriggerFor]="roles">{{ t('team.changeRole') }}</button>
      @if (member().isEnabled) {
        <button mat-menu-item type="button" (click)="stop()">{{ t('team.stop') }}</button>
      } @else {
        <button mat-menu-item type="button" (click)="letIn()">{{ t('team.letIn') }}</button>
      }
      <button mat-menu-item type="button" (click)="remove()">{{ t('team.remove') }}</button>
    </mat-menu>
    <mat-menu #roles="matMenu">
      @for (role of choices(); track role.value) {
        <button mat-menu-item type="button" role="menuitemradio" [attr.aria-checked]="role.value === member().role"
          (click)="change(role.value)">{{ role.word }}
          @if (role.value === member().role) { <cr-icon class="s" name="check" /> }
        </button>
      }
    </mat-menu>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MemberMenu {
  readonly member = input.required<MemberView>();
  /** The roles that the reader may give. */
  readonly choices = input.required<readonly { readonly value: string; readonly word: string }[]>();
  /** Where the page says what was refused. */
  readonly sending = input.required<Sending>();
  readonly changed = output();
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly name = computed(() => this.member().name ?? this.member().email);
  private readonly api = inject(Api);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected async change(role: string): Promise<void> {
    const before = this.member().role;
    if (role === before || !(await this.give(role))) return;
    const values = { name: this.name(), role: this.words.named('role', role) };
    this.toasts.say(this.t('team.roleChanged', values), () => void this.give(before));
  }

  protected async stop(): Promise<void> {
    const name = this.name();
    const answer = await this.questions.ask({
      title: this.t('team.stopTitle', { name }),
      effects: [this.t('team.stopEnds'), this.t('team.stopKeeps')],
      verb: this.t('team.stop'),
    });
    if (answer && (await this.turn('disable'))) this.toasts.say(this.t('team.stopped', { name }));
  }

  protected async letIn(): Promise<void> {
    if (await this.turn('enable')) this.toasts.say(this.t('team.isIn', { name: this.name() }));
  }

  protected async remove(): Promise<void> {
    const name = this.name();
    const answer = await this.questions.ask({
      title: this.t('team.removeTitle', { name }),
      effects: [this.t('team.removeWhat'), this.t('team.removeKeeps')],
      verb: this.t('team.remove'),
    });
    if (!answer) return;
    const params = (etag: string) => ({ path: this.path(), header: { 'If-Match': etag } });
    const isDone = await this.act((etag) =>
      this.api.read(this.api.client.DELETE('/v1/team/{memberId}', { params: params(etag) })),
    );
    if (isDone) this.toasts.say(this.t('team.removed', { name }));
  }

  private give(role: string): Promise<boolean> {
    return this.act((etag) =>
      this.api.read(
        this.api.client.PATCH('/v1/team/{memberId}', {
          params: { path: this.path(), header: { 'If-Match': etag } }, body: { role },
        }),
      ),
    );
  }

  private turn(verb: 'disable' | 'enable'): Promise<boolean> {
    return this.act((etag) =>
      this.api.read(
        this.api.client.POST(`/v1/team/{memberId}/${verb}`, {
          params: { path: this.path(), header: { 'If-Match': etag } },
        }),
      ),
    );
  }

  // What is changed is what stands there now, and only that.
  private async act(call: (etag: string) => Promise<unknown>): Promise<boolean> {
    const done = await this.sending().did(async () => {
      await call((await this.read()).etag);
    });
    this.changed.emit();
    return done;
  }

  private read(): Promise<Versioned<MemberView>> {
    return this.api.readVersion(this.api.client.GET('/v1/team/{memberId}', { params: { path: this.path() } }));
  }

  private path(): { memberId: string } {
    return { memberId: this.member().id };
  }
}

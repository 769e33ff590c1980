import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Problem } from '@core/api/problem';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { deviceOf } from './device';

interface BrowserSession {
  readonly id: string;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly isCurrent: boolean;
}

/** Where a person is signed in here, each with its way out. */
@Component({
  selector: 'cr-sessions-card',
  imports: [Icon, MatButton, State],
  template: `<section class="card stack">
    <div class="row between wrap"><h2>{{ t('sessions.title') }}</h2>
      @if (others().length) {
        <button matButton="outlined" type="button" [disabled]="sending.isBusy()" (click)="end(others())">
          {{ t('sessions.endOthers') }}</button>
      }</div>
    @if (sending.problem(); as problem) {
      <div class="note danger" role="alert"><div><b>{{ problem.title }}</b>{{ problem.detail }}</div></div>
    }
    @if (sessions.hasValue()) {
      <ul class="rule">
        @for (one of sessions.value(); track one.id) {
          <li class="row between">
            <div class="grow"><span class="strong">{{ device(one.userAgent) }}</span>
              @if (one.isCurrent) {
                <span class="chip good"><cr-icon class="s" name="okc" />{{ t('sessions.here') }}</span>
              }
              <p class="small muted">{{ t('sessions.seen', {
                at: formats.dayTime(one.lastSeenAt), from: one.address ?? '–' }) }}</p></div>
            @if (!one.isCurrent) {
              <button matButton="text" type="button" [disabled]="sending.isBusy()" (click)="end([one])">
                {{ t('shell.signOut') }}</button>
            }
          </li>
        }
      </ul>
    } @else { <cr-state [of]="sessions" shape="lines" /> }
  </section>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SessionsCard {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly sending = new Sending();
  private readonly toasts = inject(Toasts);

  protected readonly sessions = reading(async () => {
    const answer = await call('GET');
    return ((await answer.json()) as { items: readonly BrowserSession[] }).items;
  });
  protected readonly others = computed(() =>
    (this.sessions.hasValue() ? this.sessions.value() : []).filter((one) => !one.isCurrent),
  );

  protected device(agent: string | null): string {
    return deviceOf(agent) ?? this.t('sessions.unknown');
  }

  protected async end(sessions: readonly BrowserSession[]): Promise<void> {
    const done = await this.sending.did(async () => {
      for (const { id } of sessions) await call('DELETE', id);
    });
    this.sessions.reload();
    if (done) this.toasts.say(this.t('sessions.ended'));
  }
}

// Sessions are the portal's own matter, not the API's.
async function call(method: string, id?: string): Promise<Response> {
  const answer = await fetch(`/bff/sessions${id ? `/${id}` : ''}`, { method, headers: { 'X-CSRF': '1' } });
  if (!answer.ok) throw Problem.read(answer, await answer.json().catch(() => null));
  return answer;
}

import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api } from '@core/api/api';
import { Elevations } from '@core/data/elevations';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Session } from '@core/session/session';
import { WORK_PLACE } from '@core/session/work-place';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';

/** Says on every page, always in sight: whose tenant, why, how, for how long still; and ends it, by hand or in time. */
@Component({
  selector: 'cr-work-bar',
  imports: [Icon, MatButton],
  template: `<div class="note warning" role="status">
      <cr-icon name="shield" />
      @if (leave.hasValue()) {
        <span class="grow">{{ t(changes() ? 'scope.changing' : 'scope.looking', {
          tenant: session.person().tenant.name, reason: leave.value().elevation.reason, minutes: minutes(),
          at: formats.dayTime(leave.value().elevation.endsAt) }) }}</span>
        <button matButton="filled" type="button" [disabled]="sending.isBusy()" (click)="end()">
          {{ t('scope.end') }}</button>
      } @else { <span class="grow">{{ session.person().tenant.name }}</span> }
    </div>
    @if (sending.problem(); as problem) { <div class="note danger" role="alert">{{ problem.title }}</div> }`,
  styles: `
    :host { display: grid; gap: 4px; position: sticky; top: 56px; z-index: 3; padding: 8px var(--cr-gutter) 0; }
    .note { align-items: center; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WorkBar {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly elevations = inject(Elevations);
  private readonly place = inject(WORK_PLACE);

  protected readonly leave = reading(() =>
    this.api.read(this.api.home.GET('/v1/admin/elevations/{elevationId}', {
      params: { path: { elevationId: this.place?.elevationId ?? '' } },
    })),
  );
  protected readonly changes = computed(() => this.session.person().scopes.some((scope) => scope.endsWith('.write')));
  protected readonly minutes = computed(() => {
    const endsAt = this.leave.value()?.elevation.endsAt;
    return endsAt ? Math.max(0, Math.ceil((Date.parse(endsAt) - this.now.at()) / 60_000)) : 0;
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const endsAt = this.leave.value()?.elevation.endsAt;
      clearTimeout(timer);
      if (endsAt) timer = setTimeout(() => this.elevations.leave(), Date.parse(endsAt) - Date.now());
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected async end(): Promise<void> {
    const leave = this.leave.value();
    if (!leave) return;
    await this.sending.run(async () => {
      await this.elevations.end(leave);
      this.elevations.leave();
    });
  }
}

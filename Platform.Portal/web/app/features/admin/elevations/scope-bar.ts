import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Elevations } from '@core/data/elevations';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { Formats } from '@core/format/formats';
import { Words } from '@core/words/words';
import { Icon } from '@ui/icon/icon';

/** Says on every page in whose tenant a member of staff is, why, until when, and how to leave. */
@Component({
  selector: 'cr-scope-bar',
  imports: [Icon, MatButton],
  template: `@for (one of elevations.running(); track one.elevation.id) {
    <div class="note warning" role="status">
      <cr-icon name="shield" />
      <span class="grow">{{ t('scope.in', {
        tenant: tenants.nameOf(one.tenantId), reason: one.elevation.reason,
        at: formats.dayTime(one.elevation.endsAt) }) }}</span>
      <button matButton="text" type="button" (click)="elevations.open(one)">{{ t('scope.open') }}</button>
      <button matButton="text" type="button" [disabled]="sending.isBusy()"
        (click)="sending.run(() => elevations.end(one))">{{ t('scope.leave') }}</button>
    </div>
  }`,
  styles: `
    :host { display: grid; gap: 4px; padding: 0 var(--cr-gutter); }
    .note { align-items: center; margin-top: 8px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScopeBar {
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  protected readonly tenants = inject(Tenants);
  protected readonly elevations = inject(Elevations);
  protected readonly sending = new Sending();
}

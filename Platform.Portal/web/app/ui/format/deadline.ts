import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { leftUntil } from '@core/format/dates';
import { Formats } from '@core/format/formats';
import { Now } from '@core/format/now';
import { Words } from '@core/words/words';

/** What is left until an instant, and the instant itself in the account's zone: both, as one alone misleads. */
@Component({
  selector: 'cr-deadline',
  template: `<span class="num strong" [class.warn]="isNear()" [class.bad]="isLast()">{{ left() }}</span>
    <span class="small muted"> {{ t('time.until', { at: formats.dayTime(at()) }) }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Deadline {
  readonly at = input.required<string>();
  protected readonly t = inject(Words).t;
  protected readonly formats = inject(Formats);
  private readonly now = inject(Now);
  private readonly rest = computed(() => leftUntil(this.at(), this.now.at()));
  protected readonly isNear = computed(() => this.rest().days < 3 && !this.isLast());
  protected readonly isLast = computed(() => this.rest().days === 0);
  protected readonly left = computed(() => {
    const { days, hours, minutes, isOver } = this.rest();
    if (isOver) return this.t('time.over');
    return days > 0 ? this.t('time.daysHours', { days, hours }) : this.t('time.hoursMinutes', { hours, minutes });
  });
}

const window = 7 * 24 * 3_600_000;
const round = 2 * Math.PI * 18;

/** How much of the seven days of a purchase is left, as a ring; the words beside it say the same. */
@Component({
  selector: 'cr-undo-ring',
  template: `<svg width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
    <circle class="track" cx="22" cy="22" r="18" />
    <circle [class]="tone()" cx="22" cy="22" r="18" [attr.stroke-dasharray]="dash()" transform="rotate(-90 22 22)" />
  </svg>`,
  styles: `
    circle {
      fill: none;
      stroke-width: 5;
      stroke-linecap: round;
    }
    .track {
      stroke: var(--mat-sys-surface-container-highest);
    }
    .calm {
      stroke: var(--cr-success);
    }
    .near {
      stroke: var(--cr-warning);
    }
    .last {
      stroke: var(--cr-danger);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoRing {
  readonly until = input.required<string>();
  private readonly now = inject(Now);
  private readonly left = computed(() => Math.max(0, Date.parse(this.until()) - this.now.at()));
  protected readonly dash = computed(() => `${(Math.min(1, this.left() / window) * round).toFixed(1)} ${round}`);
  protected readonly tone = computed(() => {
    const days = this.left() / 86_400_000;
    return days > 3 ? 'calm' : days > 1 ? 'near' : 'last';
  });
}

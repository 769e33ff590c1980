import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ResourceRef } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Problem } from '@core/api/problem';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';

/** The shape in which something will appear, so that nothing jumps when it does. */
export type Shape = 'table' | 'cards' | 'detail' | 'lines';

/**
 * What stands in the place of something that is not there: still loading, refused, missing or failed. The rest of the
 * page stays.
 */
@Component({
  selector: 'cr-state',
  imports: [Icon, MatButton],
  templateUrl: './state.html',
  styleUrl: './state.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class State {
  readonly of = input.required<Pick<ResourceRef<unknown>, 'error' | 'reload' | 'status'>>();
  readonly shape = input<Shape>('table');
  protected readonly t = inject(Words).t;
  protected readonly places = computed(() => Array.from({ length: this.shape() === 'lines' ? 3 : 6 }, (_, i) => i));
  protected readonly problem = computed(() => {
    const error = this.of().error();
    // A resource wraps what is no Error; ours are, and come as the cause at most.
    return error === undefined ? null : error instanceof Problem ? error : Problem.of(error.cause ?? error);
  });
}

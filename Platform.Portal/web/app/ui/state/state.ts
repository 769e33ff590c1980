import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
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
  /** Whether it is all that the page has: what it says then is the page's heading. */
  readonly alone = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Words).t;
  protected readonly places = computed(() => Array.from({ length: this.shape() === 'lines' ? 3 : 6 }, (_, i) => i));
  protected readonly problem = computed(() => {
    const error = this.of().error();
    // A resource wraps what is no Error; ours are, and come as the cause at most.
    return error === undefined ? null : error instanceof Problem ? error : Problem.of(error.cause ?? error);
  });

  protected words(found: Problem): { readonly title: string; readonly why: string } {
    const { t } = this;
    if (found.isDenied) return { title: t('state.denied'), why: t('state.deniedWhy') };
    if (found.isMissing) return { title: t('state.missing'), why: t('state.missingWhy') };
    if (found.isOffline) return { title: t('state.offline'), why: t('state.offlineWhy') };
    return { title: t('state.failed'), why: found.status >= 500 ? t('state.failedOurs') : found.title };
  }
}

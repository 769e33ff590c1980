import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Opening } from '@core/session/opening';
import { Words } from '@core/words/words';

/** Said instead of everything, where it could not be told who is here. */
@Component({
  selector: 'cr-not-open',
  imports: [MatButton],
  template: `<main class="page">
    <section class="card stack" role="alert">
      <h1>{{ t('state.failed') }}</h1>
      <p>{{ opening.problem()?.isOffline ? t('state.offlineWhy') : t('state.failedOurs') }}</p>
      <div class="actions">
        <button matButton="filled" type="button" (click)="opening.again()">{{ t('do.retry') }}</button>
      </div>
    </section>
  </main>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotOpen {
  protected readonly t = inject(Words).t;
  protected readonly opening = inject(Opening);
}

import {
  ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Shapes } from '@core/api/api';
import { Words } from '@core/words/words';
import { Copy } from '@ui/control/copy';

/** A secret, shown this once: it is gone from the page as soon as somebody says that it is stored. */
@Component({
  selector: 'cr-secret',
  imports: [Copy, MatButton],
  template: `<section class="card stack" role="alert">
    <h2>{{ t('api.secretTitle') }}</h2>
    <p class="muted">{{ t('api.secretWhy') }}</p>
    <dl class="kv">
      <dt>{{ t('api.id') }}</dt><dd><code>{{ of().clientId }}</code> <cr-copy [text]="of().clientId" /></dd>
      <dt>{{ t('api.secret') }}</dt><dd><code>{{ of().clientSecret }}</code> <cr-copy [text]="of().clientSecret" /></dd>
    </dl>
    <div class="actions">
      <button matButton="filled" type="button" (click)="stored.emit()">{{ t('api.stored') }}</button>
    </div>
  </section>`,
  styles: 'code { overflow-wrap: anywhere; font-size: 13px; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Secret {
  readonly of = input.required<Shapes['ApiClientSecretView']>();
  readonly stored = output();
  protected readonly t = inject(Words).t;

  constructor() {
    const card = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The form that made it may stand a page below.
    afterNextRender(() => card.scrollIntoView({ block: 'start' }));
  }
}

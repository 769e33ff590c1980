import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Words } from '@core/words/words';
import { Page } from '../page/page';
import { Empty } from './empty';

/** An address that is none. */
@Component({
  selector: 'cr-missing-page',
  imports: [Empty, MatButton, Page, RouterLink],
  template: `<cr-page [title]="t('state.missing')">
    <cr-empty [title]="t('state.missing')" [why]="t('state.missingWhy')">
      <a matButton="filled" routerLink="/">{{ t('state.home') }}</a>
    </cr-empty>
  </cr-page>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MissingPage {
  protected readonly t = inject(Words).t;
}

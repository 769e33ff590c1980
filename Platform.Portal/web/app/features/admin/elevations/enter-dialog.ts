import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';

/** Why somebody goes to work in a tenant, for how long, and whether to change something. */
export interface Intent {
  readonly reason: string;
  readonly minutes: number;
  readonly changes: boolean;
}

const shortestReason = 10;

/** Asks a member of staff what the tenant is going to read. */
@Component({
  selector: 'cr-enter-dialog',
  imports: [Field, MatButton, MatDialogModule, Select],
  template: `
    <h2 mat-dialog-title>{{ t('scope.title', { tenant: tenant }) }}</h2>
    <mat-dialog-content>
      <p>{{ t('scope.seen') }}</p>
      <cr-field [label]="t('scope.reason', { least })" [max]="1000" long [(value)]="reason" />
      <cr-select [label]="t('scope.lasts')" [options]="times" [(value)]="minutes" />
      <label class="check"><input type="checkbox" [checked]="changes()" #box (change)="changes.set(box.checked)" />
        {{ t('scope.change') }}</label>
      <p class="small muted">{{ changes() ? t('scope.changeSeen') : t('scope.looks') }}
        {{ t('scope.ends', { minutes: minutes() }) }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" mat-dialog-close>{{ t('do.leave') }}</button>
      <button matButton="filled" type="button" [disabled]="!isReady()" [mat-dialog-close]="intent()">{{
        t('scope.enter') }}</button>
    </mat-dialog-actions>
  `,
  styles: 'cr-field, cr-select, .check { margin-top: 12px; } cr-field, cr-select { display: block; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EnterDialog {
  protected readonly t = inject(Words).t;
  protected readonly tenant = inject<string>(MAT_DIALOG_DATA);
  protected readonly least = shortestReason;
  protected readonly reason = signal('');
  protected readonly minutes = signal('30');
  protected readonly changes = signal(false);
  protected readonly times = ['15', '30', '60'].map((value) => ({
    value, word: this.t('scope.minutes', { minutes: value }),
  }));
  protected readonly isReady = computed(() => this.reason().trim().length >= shortestReason);
  protected readonly intent = computed<Intent>(() => ({
    reason: this.reason().trim(), minutes: Number(this.minutes()), changes: this.changes(),
  }));
}

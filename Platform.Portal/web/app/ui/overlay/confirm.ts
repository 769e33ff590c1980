import { ChangeDetectionStrategy, Component, Injectable, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Words } from '@core/words/words';
import { Field } from '../control/field';

/** What cannot be taken back, with all that it does. */
export interface Question {
  readonly title: string;
  readonly effects: readonly string[];
  /** The verb on the button. */
  readonly verb: string;
  /** A name that has to be typed, where something is destroyed. */
  readonly name?: string;
  /** Asks for the number of a paper elsewhere, such as a case or a credit note. */
  readonly document?: { readonly label: string; readonly optional?: boolean };
  /** Asks for a sentence that is kept with the act. */
  readonly reason?: { readonly label: string; readonly optional?: boolean };
  /** Asks how much; what is typed is judged by the page, which knows the currency. */
  readonly amount?: { readonly label: string; readonly value: string; readonly isValid: (typed: string) => boolean };
}

export interface Reply {
  readonly reason: string;
  readonly amount: string;
  readonly document: string;
}

/** Asks before what is final; the safe answer has the focus. */
@Component({
  selector: 'cr-confirm',
  imports: [Field, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ question.title }}</h2>
    <mat-dialog-content>
      <ul class="effects">
        @for (effect of question.effects; track effect) { <li>{{ effect }}</li> }
      </ul>
      @if (question.amount; as asked) {
        <cr-field inputmode="decimal" [label]="asked.label" [max]="24" [(value)]="amount" />
      }
      @if (question.document; as asked) {
        <cr-field [label]="asked.label" [optional]="!!asked.optional" [max]="100" [(value)]="document" />
      }
      @if (question.reason; as asked) {
        <cr-field [label]="asked.label" [optional]="!!asked.optional" long [(value)]="reason" />
      }
      @if (question.name; as name) {
        <cr-field [label]="t('confirm.type', { name })" [(value)]="typed" />
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="text" type="button" mat-dialog-close cdkFocusInitial>{{ t('do.leave') }}</button>
      <button matButton="filled" type="button" [disabled]="!isReady()" [mat-dialog-close]="answer()">{{
        question.verb
      }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    .effects {
      display: grid;
      gap: 8px;
      margin: 0 0 16px 18px;
      list-style: disc;
    }
    cr-field {
      display: block;
      margin-top: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Confirm {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  protected readonly t = inject(Words).t;
  protected readonly typed = signal('');
  protected readonly reason = signal('');
  protected readonly amount = signal(this.question.amount?.value ?? '');
  protected readonly document = signal('');
  protected readonly isReady = computed(
    () =>
      (!this.question.name || this.typed().trim() === this.question.name) &&
      (!this.question.amount || this.question.amount.isValid(this.amount())) &&
      (!this.question.document || this.question.document.optional || this.document().trim() !== '') &&
      (!this.question.reason || this.question.reason.optional || this.reason().trim() !== ''),
  );
  protected readonly answer = computed<Reply>(() => ({
    reason: this.reason().trim(), amount: this.amount().trim(), document: this.document().trim(),
  }));
}

/** Opens questions; answers null where a person rather leaves it. */
@Injectable({ providedIn: 'root' })
export class Questions {
  private readonly dialogs = inject(MatDialog);

  async ask(question: Question): Promise<Reply | null> {
    const open = this.dialogs.open(Confirm, { data: question, width: '480px', autoFocus: '[cdkFocusInitial]' });
    return ((await firstValueFrom(open.afterClosed())) as Reply | undefined) ?? null;
  }
}

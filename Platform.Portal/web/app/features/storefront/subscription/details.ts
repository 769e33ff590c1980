import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { SubscriptionDesk, type SubscriptionView } from './subscription-desk';

/** What a customer calls a subscription, and by what its invoices are split. */
@Component({
  selector: 'cr-details-card',
  imports: [Field, MatButton],
  template: `<form class="card form" (submit)="$event.preventDefault(); save()">
    <h2>{{ t('details.title') }}</h2>
    @if (mayChange()) {
      <cr-field optional [label]="t('details.name')" [(value)]="name" [wrong]="desk.sending.wrong('friendlyName')" />
      <cr-field optional [label]="t('details.department')" [hint]="t('details.departmentHint')" [(value)]="department"
        [wrong]="desk.sending.wrong('department')" />
      <cr-field optional [label]="t('details.reference')" [hint]="t('details.referenceHint')" [(value)]="reference"
        [wrong]="desk.sending.wrong('reference')" />
      @if (isChanged()) {
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="desk.isWaiting()">{{ t('form.save') }}</button>
          <button matButton="text" type="button" (click)="reset()">{{ t('do.discard') }}</button>
        </div>
      }
    } @else {
      <dl class="kv">
        <dt>{{ t('details.name') }}</dt><dd>{{ row().friendlyName || '–' }}</dd>
        <dt>{{ t('details.department') }}</dt><dd>{{ row().department || '–' }}</dd>
        <dt>{{ t('details.reference') }}</dt><dd>{{ row().reference || '–' }}</dd>
      </dl>
    }
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsCard {
  readonly row = input.required<SubscriptionView>();
  readonly mayChange = input.required<boolean>();
  protected readonly t = inject(Words).t;
  protected readonly desk = inject(SubscriptionDesk);
  private readonly toasts = inject(Toasts);

  // The same while it says the same, so that another look at it does not take away what is being typed.
  private readonly kept = computed(() => saidOf(this.row()), { equal: isSame });
  protected readonly name = linkedSignal(() => this.kept().friendlyName);
  protected readonly department = linkedSignal(() => this.kept().department);
  protected readonly reference = linkedSignal(() => this.kept().reference);
  protected readonly isChanged = computed(() => !isSame(this.typed(), this.kept()));

  protected reset(): void {
    const said = this.kept();
    this.name.set(said.friendlyName);
    this.department.set(said.department);
    this.reference.set(said.reference);
    this.desk.sending.clear();
  }

  protected async save(): Promise<void> {
    const { friendlyName, department, reference } = this.typed();
    const done = await this.desk.describe({
      friendlyName: friendlyName || null, department: department || null, reference: reference || null,
    });
    if (done) this.toasts.say(this.t('form.saved'));
  }

  private typed(): Said {
    return {
      friendlyName: this.name().trim(), department: this.department().trim(), reference: this.reference().trim(),
    };
  }
}

interface Said {
  readonly friendlyName: string;
  readonly department: string;
  readonly reference: string;
}

function saidOf({ friendlyName, department, reference }: SubscriptionView): Said {
  return { friendlyName: friendlyName ?? '', department: department ?? '', reference: reference ?? '' };
}

function isSame(one: Said, other: Said): boolean {
  return (
    one.friendlyName === other.friendlyName && one.department === other.department && one.reference === other.reference
  );
}

import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '@core/words/words';
import { Icon } from '../icon/icon';
import type { Drawing } from '../icon/drawings';

/** What a state means to a person, by which it gets colour and shape; never by colour alone. */
export type Tone = 'good' | 'moving' | 'you' | 'look' | 'bad' | 'rest';

/** The kinds of things that have states. */
export type StateOf =
  | 'order' | 'line' | 'subscription' | 'invoice' | 'change' | 'job' | 'tenant' | 'message' | 'book' | 'exception'
  | 'payment' | 'entry' | 'export' | 'program' | 'dunning' | 'dispute' | 'key' | 'step' | 'run' | 'drift'
  | 'adoption' | 'found' | 'cardaccount';

const icons: Readonly<Record<Tone, Drawing>> = {
  good: 'okc',
  moving: 'spin',
  you: 'clock',
  look: 'tri',
  bad: 'oct',
  rest: 'pause',
};

const tones: Readonly<Record<StateOf, Readonly<Record<string, Tone>>>> = {
  order: {
    Completed: 'good', Submitted: 'moving', Provisioning: 'moving', Approved: 'moving', Scheduled: 'moving',
    PendingApproval: 'you', Unknown: 'look', PartiallyCompleted: 'look', Failed: 'bad', Rejected: 'bad',
  },
  line: { Completed: 'good', Pending: 'moving', Submitted: 'moving', Provisioning: 'moving', Failed: 'bad' },
  subscription: { Active: 'good', Pending: 'moving', ExtendedTerm: 'look' },
  invoice: { Paid: 'good', Issued: 'moving', PartiallyPaid: 'you', Draft: 'look', Overdue: 'bad' },
  change: { Completed: 'good', Accepted: 'moving', Submitted: 'moving', Unknown: 'look', Failed: 'bad' },
  job: { Succeeded: 'good', Running: 'moving', Failed: 'bad' },
  tenant: { Active: 'good', Requested: 'moving', Provisioning: 'moving', Offboarding: 'look' },
  message: { Done: 'good', Ready: 'moving', Leased: 'moving', Dead: 'bad' },
  book: { Clean: 'good', Closed: 'good', Open: 'look' },
  payment: { Received: 'good', PartiallyRefunded: 'look', Disputed: 'bad' },
  entry: { Matched: 'good', Unmatched: 'you' },
  program: { Works: 'good' },
  dunning: { Open: 'look' },
  dispute: { Open: 'you' },
  key: { Active: 'good', Announced: 'moving', Revoked: 'bad' },
  step: { Done: 'good', Pending: 'moving', Failed: 'bad' },
  drift: { Open: 'look', Repaired: 'good', Settled: 'good' },
  adoption: { Reading: 'moving', Ready: 'you', Adopting: 'moving', Completed: 'good' },
  found: { Found: 'you', Confirmed: 'moving', Adopted: 'good', Blocked: 'look' },
  run: { Finished: 'good', Waiting: 'moving', Running: 'moving' },
  export: { Finished: 'good', Waiting: 'moving', Gathering: 'moving', Writing: 'moving' },
  cardaccount: {
    Active: 'good', Preparing: 'moving', Onboarding: 'you', Restricted: 'look', Refused: 'bad',
  },
  exception: { Open: 'look', Decided: 'good', Settled: 'good' },
};

export function toneOf(of: StateOf, name: string): Tone {
  return tones[of][name] ?? 'rest';
}

/** The state of one thing: icon, word and container, one in a row. */
@Component({
  selector: 'cr-status',
  imports: [Icon],
  template: `<span class="chip" [class]="tone()"><cr-icon class="s" [name]="icon()" />{{ word() }}</span>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Status {
  readonly of = input.required<StateOf>();
  readonly name = input.required<string>();
  private readonly words = inject(Words);
  protected readonly tone = computed(() => toneOf(this.of(), this.name()));
  protected readonly icon = computed(() => icons[this.tone()]);
  protected readonly word = computed(() => this.words.named(`state.${this.of()}`, this.name()));
}

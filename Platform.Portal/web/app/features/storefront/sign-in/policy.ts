import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type Shapes } from '@core/api/api';
import { reading } from '@core/data/listing';
import { Sending } from '@core/data/sending';
import { Session } from '@core/session/session';
import { Words } from '@core/words/words';
import { Field, Select } from '@ui/control/field';
import { Toasts } from '@ui/overlay/toasts';
import { State } from '@ui/state/state';
import { type PolicyForm, policyFormOf, policyOf, wrongNumbers } from './policy-form';

const demands: readonly Shapes['FactorDemand'][] = ['Optional', 'TwoForStaff', 'TwoForAll', 'PhishingResistant'];

/** What everybody who signs in here has to prove, and how long that holds. */
@Component({
  selector: 'cr-policy-card',
  imports: [Field, MatButton, Select, State],
  templateUrl: './policy.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PolicyCard {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly mayChange = inject(Session).can('identity.write');
  protected readonly sending = new Sending();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);

  protected readonly policy = reading(() => this.api.readVersion(this.api.client.GET('/v1/identity/policy')));
  private readonly stored = computed(() => (this.policy.hasValue() ? this.policy.value().value : null));
  protected readonly form = linkedSignal<PolicyForm | null>(() => {
    const policy = this.stored();
    return policy && policyFormOf(policy);
  });
  protected readonly demands = demands.map((value) => ({ value, word: this.words.named('sso.factors', value) }));
  protected readonly wanted = computed(() => {
    const [stored, form] = [this.stored(), this.form()];
    return stored && form ? policyOf(stored, form) : null;
  });
  private readonly wrongs = computed(() => wrongNumbers(this.form()));

  protected wrong(member: keyof Shapes['PolicyView']): string | null {
    const bounds = this.wrongs()[member];
    return bounds ? this.t('sso.between', bounds) : this.sending.wrong(member);
  }

  protected set(part: Partial<PolicyForm>): void {
    this.form.update((form) => form && { ...form, ...part });
  }

  protected discard(): void {
    const policy = this.stored();
    this.sending.clear();
    if (policy) this.form.set(policyFormOf(policy));
  }

  protected async save(): Promise<void> {
    const [policy, changes] = [this.policy.value(), this.wanted()];
    if (!policy || !changes) return;
    // A merge patch: what is left out stays, which its type does not say.
    const body = changes as Shapes['IdentityPolicyRequest'];
    const header = { 'If-Match': policy.etag };
    const done = await this.sending.run(() =>
      this.api.readVersion(this.api.client.PATCH('/v1/identity/policy', { params: { header }, body })),
    );
    if (!done) return;
    this.policy.set(done);
    this.toasts.say(this.t('form.saved'));
  }
}

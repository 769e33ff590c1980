import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Api, type Shapes } from '@core/api/api';
import { followed } from '@core/data/followed';
import { Sending } from '@core/data/sending';
import { Tenants } from '@core/data/tenants';
import { until } from '@core/data/until';
import { Words } from '@core/words/words';
import { Field } from '@ui/control/field';
import { Page } from '@ui/page/page';
import { Status } from '@ui/state/status';

type Steps = Shapes['TenantStepsView'];

/** Makes a reseller and its storefront; asked again after a failure, it goes on where it stopped. */
@Component({
  selector: 'cr-new-tenant-page',
  imports: [Field, MatButton, Page, RouterLink, Status],
  templateUrl: './new-tenant.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewTenantPage {
  protected readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly sending = new Sending();
  protected readonly name = signal('');
  protected readonly slug = signal('');
  protected readonly host = signal('');
  protected readonly owner = signal('');
  protected readonly company = signal('');
  protected readonly country = signal('');
  protected readonly prefix = signal('');
  protected readonly vatId = signal('');
  protected readonly currency = signal('EUR');
  protected readonly language = signal('en');
  protected readonly timeZone = signal(Intl.DateTimeFormat().resolvedOptions().timeZone);
  protected readonly wholesale = signal('7.5');
  protected readonly retail = signal('12');
  protected readonly steps = signal<Steps | null>(null);
  protected readonly isFilled = computed(() =>
    [this.name, this.slug, this.host, this.owner, this.company, this.country, this.prefix].every((one) =>
      one().trim(),
    ),
  );
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly tenants = inject(Tenants);
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }

  protected async make(): Promise<void> {
    let isMade = false;
    const watching = this.watch(() => isMade || this.isGone);
    const made = await this.sending.run(() => this.put());
    isMade = true;
    (await watching)();
    if (!this.isGone) this.steps.set(await this.look());
    this.tenants.read.reload();
    if (made) await this.router.navigate(['/tenants', made.id]);
  }

  private put(): Promise<Steps> {
    const country = this.country().trim().toUpperCase();
    const vatId = this.vatId().trim();
    return this.api.read(
      this.api.client.PUT('/v1/admin/tenants/{tenantSlug}', {
        params: { path: { tenantSlug: this.slug().trim() } },
        body: {
          name: this.name().trim(), hosts: [this.host().trim().toLowerCase()],
          currency: this.currency().trim().toUpperCase(), market: country,
          language: this.language().trim(), timeZone: this.timeZone().trim(),
          seller: {
            name: this.company().trim(), countryCode: country, numberPrefix: this.prefix().trim().toUpperCase(),
            ...(vatId ? { taxId: vatId } : {}),
          },
          wholesalePercent: this.wholesale().trim(), retailPercent: this.retail().trim(),
          ownerEmail: this.owner().trim(),
        },
      }),
    );
  }

  // The answer comes at the end; what is done meanwhile is told beside it. Answers what ends that.
  private async watch(isOver: () => boolean): Promise<() => void> {
    const seen = (found: Steps | null): void => this.steps.set(found);
    const asking = { times: 60, isOver, seen };
    // There is nothing to follow before the first step has begun.
    const first = await until(() => this.look(), (found) => found !== null, asking);
    if (!first || isOver()) return () => undefined;
    return followed<Steps>(`${this.api.base}/v1/admin/tenants/${first.slug}/steps/events`, {
      seen,
      failed: () => void until(() => this.look(), (found) => found?.state === 'Active', asking),
    });
  }

  private async look(): Promise<Steps | null> {
    const path = { tenantSlug: this.slug().trim() };
    const answer = await this.api.client.GET('/v1/admin/tenants/{tenantSlug}/steps', { params: { path } });
    return answer.data ?? null;
  }
}

import { Injectable, inject } from '@angular/core';
import { Elevations } from '@core/data/elevations';
import { Tenants } from '@core/data/tenants';
import { Words } from '@core/words/words';
import { Questions } from '@ui/overlay/confirm';

const minutes = 30;
const shortestReason = 10;

/** Asks a member of staff why they go to work in a tenant, and begins. */
@Injectable({ providedIn: 'root' })
export class Entering {
  private readonly t = inject(Words).t;
  private readonly tenants = inject(Tenants);
  private readonly elevations = inject(Elevations);
  private readonly questions = inject(Questions);

  /** Answers whether they are in; throws what the API refuses. */
  async ask(tenantId: string): Promise<boolean> {
    if (this.elevations.isIn(tenantId)) return true;
    const reply = await this.questions.ask({
      title: this.t('scope.title', { tenant: this.tenants.nameOf(tenantId) }),
      effects: [this.t('scope.looks'), this.t('scope.seen'), this.t('scope.ends', { minutes })],
      verb: this.t('scope.enter'),
      reason: { label: this.t('scope.reason', { least: shortestReason }) },
    });
    if (!reply) return false;
    await this.elevations.start(tenantId, reply.reason, minutes);
    return true;
  }
}

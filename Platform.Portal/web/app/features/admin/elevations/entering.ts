import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Elevations, type StaffElevation } from '@core/data/elevations';
import { Tenants } from '@core/data/tenants';
import { EnterDialog, type Intent } from './enter-dialog';

/** Asks a member of staff why they go to work in a tenant, and begins. */
@Injectable({ providedIn: 'root' })
export class Entering {
  private readonly tenants = inject(Tenants);
  private readonly elevations = inject(Elevations);
  private readonly dialogs = inject(MatDialog);

  /** Answers the leave by which they are in, null where they rather leave it; throws what the API refuses. */
  async ask(tenantId: string): Promise<StaffElevation | null> {
    const running = this.elevations.in(tenantId);
    if (running) return running;
    const open = this.dialogs.open(EnterDialog, { data: this.tenants.nameOf(tenantId), width: '480px' });
    const intent = (await firstValueFrom(open.afterClosed())) as Intent | undefined;
    return intent ? this.elevations.start(tenantId, intent) : null;
  }
}

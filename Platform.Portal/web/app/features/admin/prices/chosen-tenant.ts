import { Injectable, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Tenants } from '@core/data/tenants';

/** The reseller whose prices a page is about: the one in its address, or the first. */
@Injectable()
export class ChosenTenant {
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  private readonly tenants = inject(Tenants);

  readonly resellers = computed(() =>
    this.tenants.all().filter((one) => one.kind === 'Reseller' && one.state !== 'Deleted')
      .sort((first, second) => first.name.localeCompare(second.name)),
  );

  readonly tenant = computed(() => {
    const [resellers, id] = [this.resellers(), this.query().get('tenant')];
    return (id ? this.tenants.all().find((one) => one.id === id) : resellers[0]) ?? null;
  });
}

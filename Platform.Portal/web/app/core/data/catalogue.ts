import { Injectable, computed, inject } from '@angular/core';
import { Api, type Shapes } from '../api/api';
import { reading } from './listing';

export type ServiceView = Shapes['ServiceView'];
export type PlanView = Shapes['PlanView'];

/** All services at the reader's prices, read once: search, facets and names are then at hand on every page. */
@Injectable({ providedIn: 'root' })
export class Catalogue {
  private readonly api = inject(Api);

  readonly read = reading(() =>
    this.api.readAll((query) => this.api.client.GET('/v1/services', { params: { query } })),
  );

  readonly services = computed<readonly ServiceView[]>(() => (this.read.hasValue() ? this.read.value().rows : []));

  private readonly byId = computed(() => new Map(this.services().map((service) => [service.id, service])));

  private readonly byPlan = computed(
    () => new Map(this.services().flatMap((service) => service.plans.map((plan) => [plan.id, { service, plan }]))),
  );

  readonly service = (id: string): ServiceView | null => this.byId().get(id) ?? null;

  /** A plan with its service; null for one that is no longer sold. */
  readonly plan = (id: string): { readonly service: ServiceView; readonly plan: PlanView } | null =>
    this.byPlan().get(id) ?? null;

  /** The name of a service, or of what was bought when it is no longer sold. */
  readonly nameOf = (serviceId: string): string => this.service(serviceId)?.name ?? '…';
}

/** The plan whose price a card shows: the one with the least commitment. */
export function leadPlan(service: ServiceView): PlanView | null {
  return byFreedom(service.plans.filter((plan) => !plan.isTrial))[0] ?? service.plans[0] ?? null;
}

/** Plans from the freest to the longest, trials first. */
export function byFreedom(plans: readonly PlanView[]): readonly PlanView[] {
  const cycle = (plan: PlanView): number => (plan.billingCycle === 'monthly' ? 0 : 1);
  return [...plans].sort(
    (one, other) =>
      Number(other.isTrial) - Number(one.isTrial) || monthsOf(one.term) - monthsOf(other.term) ||
      cycle(one) - cycle(other),
  );
}

/** The months of an ISO 8601 duration such as <c>P1Y</c>; days count as a part of one. */
export function monthsOf(term: string): number {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(term);
  const [years, months, days] = [1, 2, 3].map((at) => Number(found?.[at] ?? 0));
  return (years ?? 0) * 12 + (months ?? 0) + (days ?? 0) / 31;
}

import type { Shapes } from '@core/api/api';

type Invoice = Pick<Shapes['InvoiceView'], 'kind' | 'customerId'>;

interface Owner {
  readonly tenantId: string;
  readonly customer: { readonly id: string };
}

/** Whether it is of Crayon's own books, so that staff need no leave of a tenant to look into it. */
export function isOwn({ kind }: Invoice): boolean {
  return kind !== 'retail';
}

/**
 * Who sells by an invoice: a customer's own tenant, or the operator. Null where the customer is not known, as lists
 * have an end.
 */
export function sellersOf(owners: readonly Owner[], operatorId: string): (invoice: Invoice) => string | null {
  const tenantOf = new Map(owners.map(({ tenantId, customer }) => [customer.id, tenantId]));
  return ({ kind, customerId }) =>
    kind === 'wholesale' ? operatorId : customerId ? (tenantOf.get(customerId) ?? null) : null;
}

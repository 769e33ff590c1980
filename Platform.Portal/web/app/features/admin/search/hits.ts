import type { Shapes } from '@core/api/api';
import { hasWords } from '@core/data/listing';

/** What is looked through. */
export interface Everything {
  readonly customers: readonly Shapes['ListAllCustomersStaffCustomerView'][];
  readonly orders: readonly Shapes['ListAllOrdersStaffOrderView'][];
  readonly invoices: readonly Shapes['InvoiceView'][];
}

/** Something that was found: by what it is called, and whose it is. */
export interface Hit {
  readonly id: string;
  readonly kind: 'customer' | 'order' | 'invoice';
  readonly name: string;
  readonly tenantId: string;
  readonly customerId: string | null;
}

const most = 60;

/** Finds customers by name or mail, orders and invoices by number, and anything by its id. */
export function hitsIn(all: Everything, query: string, operatorId: string): readonly Hit[] {
  const customers = all.customers
    .filter(({ customer }) => hasWords(`${customer.name} ${customer.email} ${customer.id}`, query))
    .map(({ tenantId, customer }): Hit => ({
      id: customer.id, kind: 'customer', name: customer.name, tenantId, customerId: customer.id,
    }));
  const orders = all.orders
    .filter(({ order }) => hasWords(`${order.number} ${order.id}`, query))
    .map(({ tenantId, order }): Hit => ({
      id: order.id, kind: 'order', name: order.number, tenantId, customerId: order.customerId,
    }));
  // An invoice tells whose it is by its customer; one without is the operator's own, to a reseller.
  const tenantOf = new Map(all.customers.map(({ tenantId, customer }) => [customer.id, tenantId]));
  const invoices = all.invoices
    .filter((invoice) => hasWords(`${invoice.number ?? ''} ${invoice.id}`, query))
    .map((invoice): Hit => ({
      id: invoice.id, kind: 'invoice', name: invoice.number ?? '–', customerId: invoice.customerId,
      tenantId: (invoice.customerId ? tenantOf.get(invoice.customerId) : undefined) ?? operatorId,
    }));
  return [...customers, ...orders, ...invoices].slice(0, most);
}

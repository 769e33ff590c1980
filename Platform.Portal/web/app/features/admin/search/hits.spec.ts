import { type Everything, hitsIn } from './hits';

const all = {
  customers: [
    { tenantId: 't1', customer: { id: 'c1', name: 'Van Dijk Logistics B.V.', email: 'ap@vandijk.example' } },
    { tenantId: 't2', customer: { id: 'c2', name: 'Sakura Trading K.K.', email: 'ap@sakura.example' } },
  ],
  orders: [{ tenantId: 't2', order: { id: 'o1', number: 'N-10482', customerId: 'c2' } }],
  invoices: [
    { id: 'i1', number: 'JP02-2026-000004', customerId: 'c2' },
    { id: 'i2', number: 'JP01-2026-000002', customerId: null },
    { id: 'i3', number: null, customerId: 'c1' },
  ],
} as unknown as Everything;

describe('Searching over tenants', () => {
  const found = (query: string) => hitsIn(all, query, 'operator').map((hit) => `${hit.tenantId} ${hit.kind} ${hit.name}`);

  it('finds by name, mail, number and id, each with whose it is', () => {
    expect(found('vandijk.example')).toEqual(['t1 customer Van Dijk Logistics B.V.']);
    expect(found('10482')).toEqual(['t2 order N-10482']);
    expect(found('JP0')).toEqual(['t2 invoice JP02-2026-000004', 'operator invoice JP01-2026-000002']);
    expect(found('i3')).toEqual(['t1 invoice –']);
    expect(found('nothing like it')).toEqual([]);
  });
});

import { isOwn, sellersOf } from './whose';

describe('Whose an invoice is', () => {
  const sellerOf = sellersOf([{ tenantId: 't1', customer: { id: 'c1' } }], 'operator');

  it('is told by its customer, and by its kind where it has none', () => {
    expect(sellerOf({ kind: 'retail', customerId: 'c1' })).toBe('t1');
    expect(sellerOf({ kind: 'wholesale', customerId: null })).toBe('operator');
    expect(sellerOf({ kind: 'direct', customerId: 'unknown' })).toBeNull();
  });

  it('decides whether staff look into it from home', () => {
    expect(isOwn({ kind: 'wholesale', customerId: null })).toBe(true);
    expect(isOwn({ kind: 'direct', customerId: 'c1' })).toBe(true);
    expect(isOwn({ kind: 'retail', customerId: 'c1' })).toBe(false);
  });
});

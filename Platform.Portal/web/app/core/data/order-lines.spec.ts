import { orderLines, orderWishes } from './order-lines';

const noor = { name: 'Noor', email: 'noor@van-dijk.example' };
const nothing = { number: '', day: '' };
const [plain, at] = [{ planId: 'a', quantity: 3 }, '2026-11-27T12:00:00Z'];
const [short, trial] = [{ ...plain, termEnd: '2027-03-01T00:00:00Z' }, { planId: 'b', quantity: 1, consentedAt: at }];

describe('What is ordered', () => {
  it('says what was chosen and nothing else', () => {
    expect(orderLines([plain, { ...plain, termEnd: '', consentedAt: '' }])).toEqual([plain, plain]);
    expect(orderLines([short, trial])).toEqual([short, { planId: 'b', quantity: 1, convertsAtEnd: true }]);
  });

  it('goes with consent where a trial becomes paid, the same at a second press, and with a day where it waits', () => {
    expect(orderWishes([plain], nothing, noor)).toEqual({});
    expect(orderWishes([plain], { number: ' PO 1 ', day: '' }, noor)).toEqual({ purchaseOrderNumber: 'PO 1' });
    expect(orderWishes([plain], { ...nothing, day: '2026-12-01' }, noor)).toEqual({
      scheduledFor: '2026-12-01T00:00:00Z',
    });
    const consent = { acceptedBy: 'noor@van-dijk.example', acceptedAt: at };
    expect(orderWishes([plain, trial], nothing, { ...noor, name: null }).terms).toMatchObject(consent);
  });
});

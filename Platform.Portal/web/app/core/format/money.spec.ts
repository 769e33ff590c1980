import { decimalOf, differenceOf, moneyText, rateText, sumOf } from './money';

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR', exponent: 2 });
const yen = (amountMinor: number) => ({ amountMinor, currency: 'JPY', exponent: 0 });

describe('Money', () => {
  it('has the decimals of its own currency', () => {
    expect(decimalOf(euro(5))).toBe('0.05');
    expect(decimalOf(yen(1137))).toBe('1137');
    expect(decimalOf({ amountMinor: 1234567, currency: 'KWD', exponent: 3 })).toBe('1234.567');
    expect(decimalOf(euro(-5557))).toBe('-55.57');
  });

  it('is exact beyond what a fraction could hold', () => {
    expect(moneyText(euro(9_007_199_254_740_991), 'en')).toBe('€90,071,992,547,409.91');
  });

  it('reads as each language writes it', () => {
    expect(moneyText(euro(123450), 'en')).toBe('€1,234.50');
    expect(moneyText(euro(123450), 'de')).toBe('1.234,50\u00A0€');
    expect(moneyText(euro(123450), 'nl')).toBe('€\u00A01.234,50');
    expect(moneyText(yen(1137), 'ja')).toBe('\u00A51,137');
  });

  it('has a true minus, and a plus only where it is a difference', () => {
    expect(moneyText(euro(-5557), 'en')).toBe('\u2212€55.57');
    expect(moneyText(euro(3246), 'en', true)).toBe('+€32.46');
    expect(moneyText(euro(0), 'en', true)).toBe('€0.00');
  });

  it('shows every decimal of a rate', () => {
    expect(rateText({ amount: '0.045752', currency: 'EUR' }, 'en')).toBe('€0.045752');
    expect(rateText({ amount: '3', currency: 'EUR' }, 'en')).toBe('€3.00');
  });

  it('is never added across currencies', () => {
    expect(sumOf([euro(100), yen(100)])).toBeNull();
    expect(sumOf([euro(100), null, euro(23)])).toEqual(euro(123));
    expect(sumOf([])).toBeNull();
    expect(differenceOf(euro(100), euro(130))).toEqual(euro(-30));
  });
});

import { decimalOf, differenceOf, moneyText, plainAmount, rateText, readAmount, sumOf } from './money';

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

  it('shows six figures of a rate, and the decimals of its currency at least', () => {
    expect(rateText({ amount: '0.045752', currency: 'EUR' }, 'en')).toBe('€0.045752');
    expect(rateText({ amount: '3', currency: 'EUR' }, 'en')).toBe('€3.00');
    expect(rateText({ amount: '4.548990600000', currency: 'JPY' }, 'ja')).toBe('\u00A54.54899');
    expect(rateText({ amount: '1137', currency: 'JPY' }, 'ja')).toBe('\u00A51,137');
    expect(rateText({ amount: '0.0000123456789', currency: 'EUR' }, 'en')).toBe('€0.0000123457');
  });

  it('is read as people type it', () => {
    const typed = (text: string, exponent = 2) => readAmount(text, exponent);
    expect([typed('787.25'), typed('787,25')]).toEqual([78725, 78725]);
    expect([typed('1.234,50'), typed('1,234.5')]).toEqual([123450, 123450]);
    expect([typed('1.000'), typed('1 000'), typed('12', 0), typed('1,137', 0)]).toEqual([100000, 100000, 12, 1137]);
    for (const text of ['', '-5', 'abc', '1.2345']) expect(typed(text)).toBeNull();
    expect(typed('1.5', 0)).toBeNull();
    expect(typed('1.234', 3)).toBe(1234);
  });

  it('goes into a field as it is read from one', () => {
    expect(plainAmount(euro(123450), 'de')).toBe('1234,50');
    expect(plainAmount(yen(1137), 'ja')).toBe('1137');
    expect(readAmount(plainAmount(euro(123450), 'de'), 2)).toBe(123450);
  });

  it('is never added across currencies', () => {
    expect(sumOf([euro(100), yen(100)])).toBeNull();
    expect(sumOf([euro(100), null, euro(23)])).toEqual(euro(123));
    expect(sumOf([])).toBeNull();
    expect(differenceOf(euro(100), euro(130))).toEqual(euro(-30));
  });
});

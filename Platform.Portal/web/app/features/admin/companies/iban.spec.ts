import { compactIban, fitsIban, groupedIban } from './iban';

describe('An IBAN', () => {
  it('fits its check digits, however it is typed', () => {
    const right = [
      'NL91ABNA0417164300', 'nl91 abna 0417 1643 00', 'DE89 3704 0044 0532 0130 00', 'BE68-5390-0754-7034',
    ];
    for (const typed of right)
      expect(fitsIban(typed), typed).toBe(true);
  });

  it('is refused for a slip of the hand', () => {
    for (const typed of ['NL92ABNA0417164300', 'NL91ABNA0417164030', 'NL91ABNA041716430', '0005-001', '', 'NL91'])
      expect(fitsIban(typed), typed).toBe(false);
  });

  it('is sent without spaces and read in groups', () => {
    expect(compactIban(' nl91 abna 0417 1643 00 ')).toBe('NL91ABNA0417164300');
    expect(groupedIban('NL91ABNA0417164300')).toBe('NL91 ABNA 0417 1643 00');
  });
});

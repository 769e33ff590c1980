import { type Look, type Settings, changed, differences, valueAt, wear } from './look';

const settings = {
  label: 'Northwind', colour: { primary: '#1b5361', accent: '#8a5a1f', neutralChroma: 0.0035 }, shape: 'pill',
} as unknown as Settings;

describe('The settings of a brand', () => {
  it('are read and changed by their path, and the others stay', () => {
    const next = changed(settings, 'colour.primary', '#0a5d2e');
    expect(valueAt(next, 'colour.primary')).toBe('#0a5d2e');
    expect(valueAt(next, 'colour.accent')).toBe('#8a5a1f');
    expect(valueAt(settings, 'colour.primary')).toBe('#1b5361');
    expect(valueAt(settings, 'mail.footer')).toBe('');
  });

  it('lose what is emptied, and gain what stood nowhere', () => {
    const named = changed(settings, 'mail.fromName', 'Northwind Cloud');
    expect(valueAt(named, 'mail.fromName')).toBe('Northwind Cloud');
    expect(Object.keys(changed(named, 'mail.fromName', '').mail ?? {})).toEqual([]);
  });

  it('differ where one of them does', () => {
    expect(differences(settings, structuredClone(settings))).toEqual([]);
    expect(differences(settings, changed(settings, 'shape', 'square'))).toEqual(['shape']);
    expect(differences(settings, changed(settings, 'mail.footer', 'Amsterdam'))).toEqual(['mail.footer']);
  });
});

describe('A look', () => {
  it('is worn by one element alone', () => {
    const [element, other] = [document.createElement('div'), document.createElement('div')];
    const look = {
      measures: [{ name: '--cr-row', value: '44px' }], light: [{ name: '--mat-sys-primary', value: '#0a5d2e' }],
      dark: [{ name: '--mat-sys-primary', value: '#9fd8b0' }], faces: [], checks: [],
    } as unknown as Look;
    wear(element, look, 'light');
    expect(element.style.getPropertyValue('--mat-sys-primary')).toBe('#0a5d2e');
    wear(element, look, 'dark');
    expect(element.style.getPropertyValue('--mat-sys-primary')).toBe('#9fd8b0');
    expect(other.style.length).toBe(0);
  });
});

import { deviceOf } from './device';

describe('A device', () => {
  it('has the names by which people know it', () => {
    const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';
    expect(deviceOf(windows)).toBe('Chrome, Windows');
    expect(deviceOf(`${windows} Edg/130.0`)).toBe('Edge, Windows');
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1';
    expect(deviceOf(phone)).toBe('Safari, iPhone');
    expect(deviceOf('curl/8')).toBeNull();
    expect(deviceOf(null)).toBeNull();
  });
});

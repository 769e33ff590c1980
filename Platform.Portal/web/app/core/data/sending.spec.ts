import { Problem } from '../api/problem';
import { Sending } from './sending';

describe('Sending', () => {
  it('sends once, however often it is pressed', async () => {
    const sending = new Sending();
    let count = 0;
    let finish: (value: string) => void = () => undefined;
    const send = (): Promise<string> => {
      count++;
      return new Promise((resolve) => (finish = resolve));
    };
    const first = sending.run(send);
    expect(await sending.run(send)).toBeNull();
    finish('done');
    expect(await first).toBe('done');
    expect(count).toBe(1);
    expect(sending.isBusy()).toBe(false);
  });

  it('tells whether what answers nothing was taken', async () => {
    const sending = new Sending();
    expect(await sending.did(() => Promise.resolve(undefined))).toBe(true);
    expect(await sending.did(() => Promise.reject(new Problem(409, 'urn:problem:conflict', 'Moved.', {})))).toBe(false);
    expect(sending.problem()?.title).toBe('Moved.');
  });

  it('says at the field what the server found wrong with it, however it wrote the path', async () => {
    const sending = new Sending();
    for (const path of ['VatId', '/vatId', '$.vatId', '#/vatId']) {
      const problem = new Problem(400, 'urn:problem:invalid-body', 'Invalid.', {
        errors: { [path]: ['Such as NL…'] },
      });
      await sending.run(() => Promise.reject(problem));
      expect(sending.wrong('vatId'), path).toBe('Such as NL…');
      expect(sending.wrong('name')).toBeNull();
    }
  });

  it('forgets a refusal with the next attempt', async () => {
    const sending = new Sending();
    await sending.run(() => Promise.reject(new Problem(409, 'urn:problem:x', 'No.')));
    expect(sending.sentence()).toBe('No.');
    await sending.run(() => Promise.resolve(1));
    expect(sending.problem()).toBeNull();
  });
});

import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { reading } from './listing';

describe('reading', () => {
  it('reads once more what is asked for anew while it is being read', async () => {
    const answers: ((value: string) => void)[] = [];
    const read = TestBed.runInInjectionContext(() =>
      reading(() => new Promise<string>((answer) => answers.push(answer))),
    );
    TestBed.tick();
    expect(read.reload()).toBe(true);
    answers[0]?.('before');
    await vi.waitFor(() => expect(answers.length).toBe(2));
    answers[1]?.('after');
    await TestBed.inject(ApplicationRef).whenStable();
    expect(read.value()).toBe('after');
    expect(answers.length).toBe(2);
  });
});

import { computed, signal } from '@angular/core';
import { Problem } from '../api/problem';

/** Something that is being sent: once at a time, with what came back of it. */
export class Sending {
  private readonly busy = signal(false);
  private readonly refused = signal<Problem | null>(null);

  readonly isBusy = this.busy.asReadonly();

  readonly problem = this.refused.asReadonly();

  /** The sentence about a member, where the server found something wrong with it. */
  readonly wrong = (member: string): string | null => {
    const errors = this.refused()?.errors ?? {};
    const found = Object.entries(errors).find(([path]) => samePath(path, member));
    return found?.[1][0] ?? null;
  };

  /** What is said above a form: the refusal itself, where no field says it. */
  readonly sentence = computed(() => {
    const problem = this.refused();
    if (!problem) return null;
    return problem.detail ?? problem.title;
  });

  /** Sends, and answers what came back; null where it was refused, or where it is under way already. */
  async run<T>(send: () => Promise<T>): Promise<T | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.refused.set(null);
    try {
      return await send();
    } catch (cause) {
      this.refused.set(Problem.of(cause));
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  /** Sends what answers nothing, and tells whether it was taken. */
  async did(send: () => Promise<unknown>): Promise<boolean> {
    return (await this.run(async () => {
      await send();
      return true;
    })) === true;
  }

  clear(): void {
    this.refused.set(null);
  }
}

// Servers write members as paths or pointers: /address/city, address.city, $.address.city.
function samePath(path: string, member: string): boolean {
  const plain = path.replace(/^[$#]?[./]/, '').replaceAll('/', '.');
  return plain.toLowerCase() === member.toLowerCase();
}

const first = 700;
const longest = 5_000;

/**
 * Asks again until something is settled, sooner at first and then more rarely; answers the last that was found, also
 * where it is not settled after so many times, or where the page has gone.
 */
export async function until<T>(
  ask: () => Promise<T>,
  isSettled: (found: T) => boolean,
  { times, isOver, seen }: { times: number; isOver: () => boolean; seen?: (found: T) => void },
): Promise<T> {
  let found = await ask();
  let pause = first;
  for (let asked = 1; asked < times; asked++) {
    seen?.(found);
    if (isSettled(found) || isOver()) return found;
    await new Promise((resume) => setTimeout(resume, pause));
    if (isOver()) return found;
    pause = Math.min(longest, pause * 1.4);
    found = await ask();
  }
  seen?.(found);
  return found;
}

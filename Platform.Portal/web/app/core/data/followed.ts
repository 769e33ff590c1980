/** What becomes of following: each state of the work, and that it cannot be followed so, once. */
export interface Follower<T> {
  readonly seen: (found: T) => void;
  readonly failed: () => void;
}

const mostMisses = 3;

/**
 * Follows long work by its events until the answer of this is called. Streams end with their token and with a restart,
 * and the browser takes them up again by itself; where none can be had, the page asks again as it did before.
 */
export function followed<T>(address: string, { seen, failed }: Follower<T>): () => void {
  if (typeof EventSource === 'undefined') {
    failed();
    return () => undefined;
  }
  const source = new EventSource(address);
  let misses = 0;
  source.onopen = () => (misses = 0);
  source.onmessage = ({ data }: MessageEvent<string>) => seen(JSON.parse(data) as T);
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED && ++misses <= mostMisses) return;
    source.close();
    failed();
  };
  return () => source.close();
}

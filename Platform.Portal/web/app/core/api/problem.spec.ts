import { Problem } from './problem';

describe('Problem', () => {
  it('reads what the API says', () => {
    const problem = Problem.read(new Response(null, { status: 409 }), {
      type: 'urn:problem:change-in-progress',
      title: 'Another change is under way.',
      detail: null,
      errors: { quantity: ['At least 37.'] },
      traceId: 'abc',
    });
    expect(problem.kind).toBe('change-in-progress');
    expect(problem.isConflict).toBe(true);
    expect(problem.errors['quantity']).toEqual(['At least 37.']);
    expect(problem.reference).toBe('abc');
  });

  it('is something to say even where the answer is none of ours', () => {
    const problem = Problem.read(new Response(null, { status: 502, statusText: 'Bad Gateway' }), '<html>');
    expect(problem.title).toBe('Bad Gateway');
    expect(problem.errors).toEqual({});
  });

  it('tells the network from the server', () => {
    expect(Problem.of(new TypeError('Failed to fetch')).isOffline).toBe(true);
    const refused = new Problem(403, 'urn:problem:insufficient-scope', 'No.');
    expect(Problem.of(refused)).toBe(refused);
    expect(refused.isDenied).toBe(true);
  });
});

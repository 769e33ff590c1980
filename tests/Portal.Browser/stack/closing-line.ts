import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends with the line that `.ci/sum` adds to those of the other test projects. */
export default class ClosingLine implements Reporter {
  private tests: readonly TestCase[] = [];

  onBegin(_: unknown, all: Suite): void {
    this.tests = all.allTests();
  }

  onEnd(result: FullResult): void {
    const count = (...outcomes: string[]): number =>
      this.tests.filter((test) => outcomes.includes(test.outcome())).length;
    // What was not run because something else failed has not passed. What passed when it was measured anew has: only
    // measurements ask for that.
    const failed = count('unexpected') + (result.status === 'passed' ? 0 : count('skipped'));
    const skipped = result.status === 'passed' ? count('skipped') : 0;
    const word = failed || result.status !== 'passed' ? 'Failed' : 'Passed';
    console.log(
      `${word}!  - Failed: ${failed}, Passed: ${count('expected', 'flaky')}, Skipped: ${skipped}, ` +
        `Total: ${this.tests.length} - Portal.Browser`,
    );
  }

  printsToStdio(): boolean {
    return false;
  }
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ask } from './http';
import { freePort } from './ports';
import { program } from './repository';

const startsWithin = 10 * 60_000;
const stopsWithin = 30_000;
const look = 250;

/** The whole platform as `dotnet run --project deploy/Local` starts it, over a folder of its own. */
export class LocalRun {
  private constructor(
    readonly data: string,
    private readonly process: ChildProcess,
    private readonly log: string,
  ) {}

  static async start(): Promise<LocalRun> {
    const data = mkdtempSync(join(tmpdir(), 'crayon-browser-'));
    const [log, port] = [join(data, 'local-run.log'), await freePort()];
    const written = openSync(log, 'a');
    const child = spawn(
      'dotnet',
      [program('deploy/Local', 'Crayon.Local'), '--demo', 'story', '--data', data, '--port', `${port}`, ...more()],
      // The pages are built already, and tests are faster than people.
      { stdio: ['ignore', written, written], env: { ...process.env, CRAYON_WEB: 'off', CRAYON_RATE_LIMIT: 'off' } },
    );
    closeSync(written);
    const run = new LocalRun(data, child, log);
    try {
      await run.waitUntilReady(port);
    } catch (failure) {
      await run.stop();
      throw failure;
    }
    return run;
  }

  async stop(): Promise<void> {
    if (this.isRunning()) {
      const ended = new Promise((resolve) => this.process.once('exit', resolve));
      this.process.kill('SIGTERM');
      await Promise.race([ended, later(stopsWithin, undefined, { ref: false })]);
      if (this.isRunning()) this.process.kill('SIGKILL');
    }
    rmSync(this.data, { recursive: true, force: true });
  }

  private isRunning(): boolean {
    return this.process.exitCode === null && this.process.signalCode === null;
  }

  private async waitUntilReady(port: number): Promise<void> {
    const until = Date.now() + startsWithin;
    while (Date.now() < until && this.isRunning()) {
      const answer = await ask(`http://127.0.0.1:${port}/healthz/ready`).catch(() => null);
      if (answer?.status === 200) return;
      await later(look);
    }
    throw new Error(`The stack did not get ready:\n${readFileSync(this.log, 'utf8').slice(-4000)}`);
  }
}

/** Runs the command line that looks after tenants. */
export async function provision(data: string, ...words: readonly string[]): Promise<string> {
  const command = [program('TenantProvisioning', 'Crayon.TenantProvisioning'), ...words, '--data', data];
  return (await promisify(execFile)('dotnet', command, { timeout: 120_000 })).stdout;
}

/** Such as `--replicas 2 --database …`, to drive another set-up by the same tests. */
function more(): readonly string[] {
  return process.env['PORTAL_LOCAL_ARGUMENTS']?.split(' ').filter((word) => word) ?? [];
}

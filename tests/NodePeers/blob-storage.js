// Azurite, Microsoft's own emulator of Azure storage: its blob service, in memory, on a loopback port of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { serve } from './peer.js';

const program = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
const account = 'documents';
const key = randomBytes(32).toString('base64');
let running;

function start() {
  const azurite = spawn(process.execPath, [program, '--inMemoryPersistence', '--blobHost', '127.0.0.1', '--blobPort',
    '0', '--skipApiVersionCheck', '--disableTelemetry'], {
    env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => azurite.kill());
  return new Promise((resolve, reject) => {
    azurite.on('exit', (code) => reject(new Error(`Azurite ended with ${code}.`)));
    createInterface({ input: azurite.stdout }).on('line', (line) => {
      const port = /successfully listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port) resolve(`http://127.0.0.1:${port}/${account}`);
    });
  });
}

serve({
  // The connection string of an account that nobody else knows.
  connect: async () => {
    const endpoint = await (running ??= start());
    return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};BlobEndpoint=${endpoint};`;
  },
});

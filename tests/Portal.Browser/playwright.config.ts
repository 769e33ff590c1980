import { defineConfig } from '@playwright/test';

const speed = '**/speed.spec.ts';

/** One stack for all tests, started before the first; see stack/setup.ts. */
export default defineConfig({
  globalSetup: './stack/setup.ts',
  testMatch: '**/*.spec.ts',
  projects: [
    {
      name: 'pages',
      // Pictures are for people to look at: asked for by PORTAL_PICTURES, and then alone.
      testIgnore: [speed, ...(process.env['PORTAL_PICTURES'] ? [] : ['**/pictures.spec.ts'])],
    },
    // What others do beside it would be measured as well.
    { name: 'speed', testMatch: speed, dependencies: ['pages'] },
  ],
  outputDir: './results',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env['CI'],
  timeout: 120_000,
  // A run that hangs must not take CI's time.
  globalTimeout: process.env['CI'] ? 15 * 60_000 : 0,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./stack/closing-line.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env['PORTAL_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync',
      ],
    },
    locale: 'en-GB',
    viewport: { width: 1440, height: 1000 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
  },
});

import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { statePath } from './demo';

/** What a page must never do, whatever it is tested for. */
interface Watching {
  /** A window with somebody's session, in English unless a language is named. */
  readonly windowOf: (slug: string, role: string, wishes?: WindowWishes) => Promise<Page>;
  readonly watch: (context: BrowserContext) => void;
}

export interface WindowWishes {
  readonly language?: string;
  readonly width?: number;
}

export const test = base.extend<Watching>({
  watch: [
    async ({}, use) => {
      const faults: string[] = [];
      await use((context) => {
        context.on('weberror', (fault) => faults.push(`${fault.error()}`));
        context.on('dialog', (dialog) => {
          faults.push(`a dialog of the browser: ${dialog.message()}`);
          void dialog.dismiss();
        });
        context.on('console', (message) => {
          // A refused call is told there as well, and often expected; policies and errors of scripts never are.
          if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
            faults.push(`${message.page()?.url()}: ${message.text()}`);
        });
      });
      expect(faults, 'nothing fails in the browser, and nothing is refused by its policies').toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch(context);
    await context.addInitScript(speak, 'en');
    await use(context);
  },
  windowOf: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (slug, role, wishes = {}) => {
      const context = await browser.newContext({
        storageState: statePath(slug, role), locale: 'en-GB', reducedMotion: 'reduce',
        viewport: { width: wishes.width ?? 1440, height: 1000 },
      });
      opened.push(context);
      watch(context);
      await context.addInitScript(speak, wishes.language ?? 'en');
      return context.newPage();
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect };

/** Journeys are told in English at every brand; other languages are looked at page by page. */
function speak(language: string): void {
  if (location.protocol.startsWith('http')) localStorage.setItem('portal.language', language);
}

/** What a file of browser tests stands on: one Chromium, one site, and a page at a time that must not complain. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type BundleFiles, launch, type Site, serveBundle, type Visit, visit } from './support.ts';

export interface Stand {
  readonly browser: Browser;
  readonly site: Site;
  /** Opens a path of the site. What the console says until the test's end must be nothing. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** The same for the whole address of another site. */
  openAt(address: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * Serves a bundle to the tests of the file that calls this, and closes all behind them.
 * @param files the bundle, asked for when the first test begins
 */
export function standOn(files: () => BundleFiles): Stand {
  let browser: Browser | undefined;
  let site: Site | undefined;
  let last: Visit | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launch(), serveBundle(files())]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    if (!last) return;
    const { page, complaints } = last;
    last = undefined;
    await page.context().close();
    expect(complaints).toEqual([]);
  });
  const openAt: Stand['openAt'] = async (address, options = {}) => {
    last = await visit(browser!, address, options);
    return last.page;
  };
  return {
    get browser() {
      return browser!;
    },
    get site() {
      return site!;
    },
    open: (path = '', options = {}) => openAt(site!.address + path, options),
    openAt,
  };
}

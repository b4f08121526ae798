// What is measured in a page, the same for the explorer and for the bare page.

/** Runs in the page before anything else: notes when the first picture is there, and counts the frames that draw one. */
function watch(canvas) {
  const times = { first: undefined, frames: 0 };
  window.times_ = times;
  const seen = new MutationObserver(() => {
    if (!document.querySelector(canvas)) return;
    seen.disconnect();
    // The first frame draws, the second comes when the first has been shown.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        times.first = performance.now();
      }),
    );
  });
  seen.observe(document, { childList: true, subtree: true });
  let drew = false;
  for (const context of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of Object.getOwnPropertyNames(context.prototype).filter((each) =>
      /^draw(Arrays|Elements)/.test(each),
    )) {
      const original = context.prototype[name];
      context.prototype[name] = function (...given) {
        drew = true;
        return original.apply(this, given);
      };
    }
  }
  const count = () => {
    if (drew) times.frames += 1;
    drew = false;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

/** Opens a page of its own, with nothing in its cache, and waits for the picture: milliseconds from navigation on. */
export async function open(browser, address, canvas) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(watch, canvas);
  await page.goto(address);
  await page.waitForFunction(() => window.times_.first !== undefined, undefined, { timeout: 300_000, polling: 100 });
  return { page, first: await page.evaluate(() => window.times_.first), close: () => context.close() };
}

const quiet = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let since = performance.now();
        const look = (last) => {
          const now = performance.now();
          if (now - last > 60) since = now;
          if (now - since > 1500) resolve();
          else setTimeout(look, 20, now);
        };
        look(since);
      }),
  );

/** Milliseconds of dragging, and pictures that are waited for where they are slow. */
const [least, most, enough] = [3000, 20_000, 20];

/** Pictures drawn a second while the pointer drags the whole. */
export async function pan(page, canvas) {
  await quiet(page);
  const box = await page.locator(canvas).first().boundingBox();
  const [x, y] = [box.x + box.width * 0.3, box.y + box.height * 0.04];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const drawn = () => page.evaluate(() => window.times_.frames);
  const before = await drawn();
  const start = performance.now();
  let [took, frames] = [0, 0];
  for (let i = 1; took < least || (frames < enough && took < most); i++) {
    await page.mouse.move(x + 60 * Math.sin(i / 10), y + 10 + 20 * Math.sin(i / 7));
    if (i % 10 === 0) frames = (await drawn()) - before;
    took = performance.now() - start;
  }
  const rate = (((await drawn()) - before) * 1000) / (performance.now() - start);
  await page.mouse.up();
  return rate;
}

/** Milliseconds from each key in the search to the next picture, and the longest task of the main thread meanwhile. */
export async function typing(page, keys) {
  await quiet(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('textbox').or(page.getByRole('combobox')).first().waitFor();
  // The tables of pinyin come once, with the first opening.
  await page.waitForTimeout(1000);
  await page.waitForFunction(() => document.querySelector('[data-searchable]'), undefined, {
    timeout: 120_000,
    polling: 200,
  });
  await quiet(page);
  await page.evaluate(() => {
    window.keys_ = [];
    window.tasks_ = [];
    new PerformanceObserver((list) => window.tasks_.push(...list.getEntries().map(({ duration }) => duration))).observe(
      {
        type: 'longtask',
      },
    );
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.keys_.push(performance.now() - timeStamp);
        requestAnimationFrame(() => port2.postMessage(0));
      },
      true,
    );
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  return page.evaluate(() => ({ keys: window.keys_, task: Math.max(0, ...window.tasks_) }));
}

/** Milliseconds until the force layout, worked out by a worker, is shown. */
export async function settled(browser, address, canvas) {
  const { page, close } = await open(browser, `${address}/#/graph?layout=force`, canvas);
  await page.locator('[role=status]').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForFunction(() => !document.querySelector('[data-testid=stage] ~ [role=status]'), undefined, {
    timeout: 1_200_000,
    polling: 100,
  });
  const time = await page.evaluate(() => performance.now());
  await close();
  return time;
}

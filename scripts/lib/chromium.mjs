// Finds a Chromium for the browser tests, or installs one where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { inLanguage, say } from './say.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const usualPlaces = (env) => [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

function runnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers that Playwright has downloaded for other projects. */
function playwrightBrowsers(env) {
  const home = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(home)) return [];
  const folders = readdirSync(home).filter((name) => /^chromium-\d+$/.test(name));
  return folders.flatMap((name) =>
    ['chrome-linux', 'chrome-linux64'].map((platform) => join(home, name, platform, 'chrome')),
  );
}

/**
 * The path of a Chromium: GUBEN_CHROMIUM, else one in the path, else one in a usual place.
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.GUBEN_CHROMIUM) return runnable(env.GUBEN_CHROMIUM) ? env.GUBEN_CHROMIUM : undefined;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...inPath, ...usualPlaces(env), ...playwrightBrowsers(env)].find(runnable);
}

const packages = ['chromium', 'fonts-wqy-microhei'];

/** Debian and its like, where we may install packages. */
const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && runnable('/usr/bin/apt-get');

function aptInstall() {
  say(`正在安装浏览器（${packages.join('、')}）…`, `Installing a browser (${packages.join(', ')}) …`);
  const options = { stdio: ['ignore', 2, 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const apt = (...args) => spawnSync('apt-get', args, options).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/**
 * A Chromium for the tests, installed where there is none and that is possible.
 * @returns {{ path: string } | { problem: string }}
 */
export function requireChromium() {
  const found =
    findChromium() ?? (!process.env.GUBEN_CHROMIUM && mayInstall() && aptInstall() ? findChromium() : undefined);
  if (found) return { path: found };
  const problem = process.env.GUBEN_CHROMIUM
    ? inLanguage(
        `GUBEN_CHROMIUM 所指的 ${process.env.GUBEN_CHROMIUM} 不能运行。`,
        `GUBEN_CHROMIUM names ${process.env.GUBEN_CHROMIUM}, which cannot be run.`,
      )
    : inLanguage(
        '浏览器测试需要 Chromium 或 Chrome，这里没有找到。请安装（Debian、Ubuntu：apt-get install -y chromium fonts-wqy-microhei），或用环境变量 GUBEN_CHROMIUM 指出它的路径。',
        'The browser tests need Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: apt-get install -y chromium fonts-wqy-microhei), or name its path in GUBEN_CHROMIUM.',
      );
  return { problem };
}

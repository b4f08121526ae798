import { messages } from '@guben/cli';
import { describe, expect, it } from 'vitest';
import { guben } from './run-cli.ts';

/** The commands that a help text lists. */
const commandsIn = (help: string, heading: string): string[] => {
  const list = help.split(`${heading}\n`)[1]?.split('\n\n')[0] ?? '';
  return [...list.matchAll(/^ {2}([a-z][\w-]*)/gm)].map((match) => match[1]!);
};

const top = commandsIn((await guben(['--help'])).out, '命令：');
const questions = commandsIn((await guben(['query', '--help'])).out, '命令：');
const commands = [
  ...top.filter((name) => name !== 'query').map((name) => [name]),
  ...questions.map((name) => ['query', name]),
];

describe('help', () => {
  it('lists the commands', () => {
    expect(top).toEqual(expect.arrayContaining(['build', 'query', 'export', 'verify', 'serve']));
    expect(questions).toEqual(expect.arrayContaining(['counties', 'similar', 'node', 'path', 'search']));
  });

  it.each(commands)('%s %s speaks Chinese by default, with examples', async (...command) => {
    const { code, out, err } = await guben([...command, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^用法： guben /);
    expect(out).toMatch(/示例：\n {2}guben /);
    expect(out).not.toMatch(/Usage:|Options:|Arguments:|Commands:|default:|choices:|\[options\]/);
  });

  it.each(commands)('%s %s speaks English when asked', async (...command) => {
    const { code, out } = await guben([...command, '--help', '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: guben /);
    // Beside the examples, which name Chinese things.
    expect(out.split('Examples:')[0]).not.toMatch(/选项|命令|参数|默认|显示/);
  });

  it.each([
    [{ GUBEN_LANG: 'en' }, 'Usage:'],
    [{ LANG: 'en_GB.UTF-8' }, 'Usage:'],
    [{ LANG: 'en_GB.UTF-8', GUBEN_LANG: 'zh' }, '用法：'],
    [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
    [{ LANG: 'C.UTF-8' }, '用法：'],
  ])('with %j begins with %s', async (env, beginning) => {
    const { out } = await guben(['--help'], { env });
    expect(out.startsWith(beginning)).toBe(true);
  });

  it('tells the exit codes and the version', async () => {
    expect((await guben(['--help', '--lang', 'en'])).out).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
    expect((await guben(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a wrong command line', () => {
  it.each([
    [['biuld'], /没有“biuld”这个命令。\n.*build/],
    [['verify', 'x', '--limitt', '3'], /没有“--limitt”这个选项。\n.*--limit/],
    [['build', 'x.txt'], /必须给出选项“-o, --out <dir>”/],
    [['build', '--out', 'x'], /缺少参数 <input>/],
    [['build', 'x.txt', '--out'], /选项“-o, --out <dir>”后面缺少值/],
    [['verify', 'a', 'b'], /参数太多了/],
    [['verify', 'a', '--limit', 'few'], /选项 --limit <n>：“few”不是不小于 0 的整数/],
    [['query', 'search', '梅', '--kind', 'plaice'], /“plaice”不可用，可选 place, /],
    [['serve', '--port', '99999'], /“99999”不是 0 到 65535 之间的整数/],
    [['--lang', 'fr', 'verify', 'x'], /“fr”不可用，可选 zh, en/],
  ])('%j is refused with exit code 2, on stderr', async (args, message) => {
    const { code, out, err } = await guben(args);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
    expect([code, out]).toEqual([2, '']);
  });

  it('points to the help of the command that was meant, called as it was called', async () => {
    expect((await guben(['query', 'counties'])).err).toContain('用 guben query counties --help 查看用法');
    const env = { npm_package_name: 'guben-workspace', npm_lifecycle_event: 'guben' };
    expect((await guben(['build', 'x.txt'], { env })).err).toContain('用 npm run guben -- build --help 查看用法');
    expect((await guben(['verify', '--help'], { env })).out).toMatch(/^用法： npm run guben -- verify /);
  });

  it('without a command shows the help', async () => {
    const { code, err } = await guben([]);
    expect(code).toBe(2);
    expect(err).toMatch(/^用法：/);
  });
});

describe('the catalogues', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  it.each(Object.entries(messages))('%s is in both languages and takes the same values', (_, { zh, en }) => {
    expect(placeholders(zh)).toEqual(placeholders(en));
    expect(zh).not.toBe('');
    expect(en).not.toBe('');
  });
});

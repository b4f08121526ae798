import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Cli } from './cli.ts';
import { translator } from './language.ts';
import { progressOf } from './progress.ts';

function watch(
  interactive: boolean,
  work: (report: (step: string, done: number, total: number) => void) => void,
): string {
  let shown = '';
  const stderr = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        shown += chunk;
        done();
      },
    }),
    // What the bar asks of a terminal.
    { isTTY: interactive, columns: 80, cursorTo: () => {}, clearLine: () => {}, clearScreenDown: () => {} },
  );
  const cli = { io: { stderr, interactive, columns: 80 }, t: translator('zh') } as unknown as Cli;
  const progress = progressOf(cli);
  work(progress.report);
  progress.end();
  return shown;
}

describe('progress in a log', () => {
  it('is a line a step', () => {
    const shown = watch(false, (report) => {
      for (const step of ['read', 'structure', 'recognise', 'recognise', 'compare']) report(step, 0, 1);
    });
    expect(shown).toBe('读取文本 …\n分析结构 …\n识别名称 …\n比较相似做法 …\n');
  });

  it('counts many documents in ten lines', () => {
    const shown = watch(false, (report) => {
      for (let i = 0; i < 200; i++) for (const step of ['structure', 'recognise']) report(step, i, 200);
      report('compare', 200, 200);
    });
    expect(shown.split('\n').length).toBe(12);
    expect(shown).toMatch(/^第 1\/200 个文本 …\n第 21\/200 个文本 …\n[\s\S]*比较相似做法 …\n$/);
  });
});

it('progress on a terminal is a bar with the step beside it', () => {
  const shown = watch(true, (report) => {
    report('structure', 0, 4);
    report('recognise', 2, 4);
  });
  expect(shown).toContain('░ 0%  分析结构');
  expect(shown).toContain('░ 50%  识别名称');
});

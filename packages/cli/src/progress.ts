import { SingleBar } from 'cli-progress';
import { type Cli, note } from './cli.ts';
import { isMessageKey } from './language.ts';

/** Shows how far a long piece of work is. */
export interface Progress {
  /** `done` of `total` parts of a step are done; a new step name begins a new step. */
  report(step: string, done: number, total: number): void;
  /** Takes the bar away. Must be called whatever happens. */
  end(): void;
}

/** A bar on a terminal; elsewhere (a file, CI) a line a step. Always on stderr. */
export function progressOf(cli: Cli): Progress {
  return cli.io.interactive ? barProgress(cli) : lineProgress(cli);
}

const stepName = ({ t }: Cli, step: string): string => {
  const key = `step.${step}`;
  return isMessageKey(key) ? t(key) : step;
};

/** Lines that one step takes at most, however many parts it has: a log is read by people. */
const linesOfAStep = 10;

function lineProgress(cli: Cli): Progress {
  const begun = new Set<string>();
  let tenth = -1;
  return {
    report: (step, done, total) => {
      // With several documents the steps come round again with each: then the documents are counted instead.
      if (total > 1 && done < total) {
        const now = Math.floor((done * linesOfAStep) / total);
        if (now !== tenth) note(cli, `${cli.t('step.document', { number: done + 1, total })} …`);
        tenth = now;
      } else if (!begun.has(step)) note(cli, `${stepName(cli, step)} …`);
      begun.add(step);
    },
    end: () => {},
  };
}

function barProgress(cli: Cli): Progress {
  const bar = new SingleBar({
    stream: cli.io.stderr as NodeJS.WriteStream,
    format: '{bar} {percentage}%  {step}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    // The work is done in one go, so that no timer gets a turn: the bar is drawn when it is told something.
    noTTYOutput: false,
    synchronousUpdate: true,
  });
  let started = false;
  return {
    report: (step, done, total) => {
      const payload = { step: stepName(cli, step) };
      if (!started) bar.start(total, done, payload);
      else {
        bar.setTotal(total);
        bar.update(done, payload);
      }
      started = true;
    },
    end: () => {
      if (started) bar.stop();
    },
  };
}

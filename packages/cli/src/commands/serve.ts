import { viewerDir } from '@guben/viewer/node';
import { bundleDir } from '../bundle.ts';
import { type Cli, note, print } from '../cli.ts';
import { LocalCommand } from '../command.ts';
import { wholeNumber } from '../options.ts';
import { serveBundle } from '../server.ts';

/** The port tried first. */
const usualPort = 4173;

/** `guben serve`: the explorer over one bundle, until Ctrl-C. */
export function serveCommand(cli: Cli): LocalCommand {
  const { t } = cli;
  return new LocalCommand(cli, 'serve', t('serve.description'))
    .argument('[bundle]', t('serve.bundle'))
    .option('-p, --port <n>', t('serve.port'), wholeNumber(cli, 0, 65_535), usualPort)
    .examples(['guben serve out', t('serve.example')])
    .action(async (bundle: string | undefined, { port }: { port: number }) => {
      const stopped = cli.io.untilStopped();
      const server = await serveBundle({ viewerDir, bundleDir: bundleDir(cli, bundle), port });
      print(cli, t('serve.address', { address: server.address }));
      await stopped;
      await server.close();
      note(cli, `\n${t('serve.stopped')}`);
    }) as LocalCommand;
}

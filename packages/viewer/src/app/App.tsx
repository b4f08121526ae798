import { Button, Center, Group, Loader, MantineProvider, Progress, Stack, Text, Title } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Corpus, CorpusContext, openCorpus } from '../bundle/corpus.ts';
import { BundleError } from '../bundle/load.ts';
import { takeOpening } from '../first/opening.ts';
import { OpenFilesContext } from '../open/context.ts';
import { DropZone } from '../open/DropZone.tsx';
import { type DroppedFile, openFiles } from '../open/files.ts';
import { OpenButton } from '../open/OpenButton.tsx';
import { followAddress, go } from '../state/store.ts';
import { defaultState } from '../state/view-state.ts';
import { Shell } from './Shell.tsx';
import { colorSchemeManager, cssVariables, theme } from './theme.ts';

type Stage =
  | { at: 'loading'; done: number | undefined; step?: string }
  | { at: 'failed'; error: unknown }
  | { at: 'open'; corpus: Corpus };

function Loading({ done, step }: { done: number | undefined; step: string | undefined }) {
  const { t } = useTranslation();
  const percent = done === undefined ? undefined : Math.round(done * 100);
  return (
    <Center mih="100dvh" p="xl">
      <Stack w={320} gap="sm" align="stretch">
        <Text fw={600}>{t('loading.title')}</Text>
        {percent === undefined ? <Loader size="sm" /> : <Progress value={percent} aria-label={t('loading.title')} />}
        <Text size="sm" c="dimmed" aria-live="polite">
          {step
            ? t(`step.${step}`, { defaultValue: t('loading.unknown') })
            : percent === undefined
              ? t('loading.unknown')
              : t('loading.percent', { percent })}
        </Text>
      </Stack>
    </Center>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const message =
    error instanceof BundleError
      ? t(`failure.${error.reason}`, { detail: error.detail })
      : t('failure.unexpected', { message: error instanceof Error ? error.message : String(error) });
  return (
    <Center mih="100dvh" p="xl">
      <Stack maw={480} gap="md" role="alert">
        <Title order={1} size="h3">
          {t('failure.title')}
        </Title>
        <Text>{message}</Text>
        <Group>
          <Button leftSection={<IconRefresh size={18} />} onClick={onRetry}>
            {t('failure.retry')}
          </Button>
          <OpenButton />
        </Group>
      </Stack>
    </Center>
  );
}

function Opening() {
  const [stage, setStage] = useState<Stage>({ at: 'loading', done: undefined });
  const open = useCallback((loading: Promise<Corpus>) => {
    setStage({ at: 'loading', done: undefined });
    loading
      .then((corpus) => setStage({ at: 'open', corpus }))
      .catch((error: unknown) => setStage({ at: 'failed', error }));
  }, []);
  const load = useCallback(() => open(takeOpening((done) => setStage({ at: 'loading', done }))), [open]);
  const openOwn = useCallback(
    (files: DroppedFile[]) => {
      const loading = openFiles(files, (step) => setStage({ at: 'loading', done: undefined, step }));
      // Not before: the corpus that is still open would lose its state.
      open(
        loading.then((bundle) => {
          const corpus = openCorpus(bundle);
          go(defaultState);
          return corpus;
        }),
      );
    },
    [open],
  );
  useEffect(load, [load]);
  useEffect(followAddress, []);
  return (
    <OpenFilesContext value={openOwn}>
      <DropZone onFiles={openOwn}>
        {stage.at === 'loading' && <Loading done={stage.done} step={stage.step} />}
        {stage.at === 'failed' && <Failure error={stage.error} onRetry={load} />}
        {stage.at === 'open' && (
          <CorpusContext value={stage.corpus}>
            <Shell />
          </CorpusContext>
        )}
      </DropZone>
    </OpenFilesContext>
  );
}

/** The explorer: opens its bundle and shows it, or says why it cannot. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      cssVariablesResolver={cssVariables}
    >
      <Notifications position="bottom-center" autoClose={3000} />
      <Opening />
    </MantineProvider>
  );
}

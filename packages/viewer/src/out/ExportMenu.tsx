import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { useStage } from '../stage/handle.ts';
import { useShown } from '../state/Shown.tsx';
import { useView } from '../state/store.ts';
import type { ExportChoice, ExportExtent } from './formats.ts';

const pictures: readonly ExportChoice[] = ['png', 'svg'];
const graphs: readonly ExportChoice[] = ['gexf', 'csv', 'markdown', 'json'];
const others: readonly ExportChoice[] = [
  'graphml',
  'gexf-1.2',
  'node-link',
  'json-ld',
  'n-quads',
  'parquet',
  'neo4j-csv',
  'cypher',
  'dot',
  'bibtex',
  'csl-json',
];

/** Takes what is shown, or all of it, out of the explorer. The writers are loaded when first used. */
export function ExportMenu({ compact }: { compact: boolean }) {
  const { t, i18n } = useTranslation();
  const corpus = useCorpus();
  const shown = useShown();
  const stage = useStage((state) => state.stage);
  const [extent, setExtent] = useState<ExportExtent>('shown');
  const filter = useView((state) => state.filter);
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const run = async (format: ExportChoice) => {
    try {
      const { exportAs } = await import('./formats.ts');
      const name = await exportAs(format, {
        corpus,
        shown,
        extent,
        extentName: t(`out.${extent}`),
        filter,
        stage,
        lang,
      });
      notifications.show({ message: t('out.done', { name }) });
    } catch (error) {
      notifications.show({ color: 'red', message: t('out.failed', { message: (error as Error).message }) });
    }
  };
  const item = (format: ExportChoice, disabled = false) => (
    <Menu.Item key={format} disabled={disabled} onClick={() => void run(format)} data-testid={`export-${format}`}>
      {t(`out.${format}`)}
    </Menu.Item>
  );
  return (
    <Menu width={270} position="bottom-end" keepMounted={false}>
      <Menu.Target>
        {compact ? (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('out.title')}>
            <IconDownload size={20} />
          </ActionIcon>
        ) : (
          <Button variant="light" leftSection={<IconDownload size={17} />} data-tour="export">
            {t('out.title')}
          </Button>
        )}
      </Menu.Target>
      <Menu.Dropdown>
        <SegmentedControl
          fullWidth
          size="xs"
          mb={6}
          aria-label={t('out.extent')}
          value={extent}
          onChange={(value) => setExtent(value as ExportExtent)}
          data={[
            { value: 'shown', label: t('out.shown') },
            { value: 'whole', label: t('out.whole') },
            { value: 'counties', label: t('out.counties') },
          ]}
        />
        <Menu.Label>{t('out.data')}</Menu.Label>
        {graphs.map((format) => item(format))}
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('out.others')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>{others.map((format) => item(format))}</Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Divider />
        <Menu.Label>{t('out.picture')}</Menu.Label>
        {pictures.map((format) => item(format, !stage || extent === 'counties'))}
        {!__SINGLE__ && (
          <>
            <Menu.Divider />
            {item('html', extent === 'counties')}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

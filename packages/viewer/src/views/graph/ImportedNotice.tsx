import { readGexf } from '@guben/graph';
import { Button, FileButton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { importedPositions } from '../../arrange/imported.ts';
import { useCorpus } from '../../bundle/corpus.ts';
import type { Positions } from '../../stage/scene.ts';
import classes from './GraphView.module.css';

/** Asks for positions where the bundle brings none. */
export function ImportedNotice({ onPositions }: { onPositions: (positions: Positions) => void }) {
  const { t } = useTranslation();
  const { graph } = useCorpus();
  const open = async (file: File | null) => {
    if (!file) return;
    const read = await readGexf(await file.text()).catch(() => undefined);
    const positions = read && importedPositions(graph, Object.fromEntries(read.style));
    if (positions) onPositions(positions);
    else notifications.show({ color: 'red', message: t('graph.importedForeign') });
  };
  return (
    <div className={`${classes.busy} ${classes.ask}`} role="status">
      <Text size="sm">{t('graph.importedMissing')}</Text>
      <FileButton onChange={(file) => void open(file)} accept=".gexf">
        {(props) => (
          <Button {...props} size="compact-sm" variant="light" style={{ flex: 'none' }}>
            {t('graph.importedPick')}
          </Button>
        )}
      </FileButton>
    </div>
  );
}

import { ActionIcon, Button, Drawer, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorpus } from '../bundle/corpus.ts';
import { stateOf } from '../state/address.ts';
import { mostInAddress } from '../state/pins.ts';
import { go, useView } from '../state/store.ts';
import { readSnapshots, type Snapshot, useNotes, writeSnapshots } from './snapshots.ts';

/** Keeps the view at hand with a note, and leads back to those kept before. */
export default function Notes() {
  const { t } = useTranslation();
  const { graph, title } = useCorpus();
  const open = useNotes((state) => state.open);
  const [snapshots, setSnapshots] = useState<Snapshot[]>(() => readSnapshots(title));
  const [note, setNote] = useState('');
  const keep = (next: Snapshot[]) => {
    setSnapshots(next);
    writeSnapshots(title, next);
  };
  const add = () => {
    const { pins } = useView.getState();
    const more = pins.length > mostInAddress ? { pins: [...pins] } : {};
    keep([
      { id: `${Date.now()}-${snapshots.length}`, address: location.hash, note: note.trim(), ...more },
      ...snapshots,
    ]);
    setNote('');
  };
  const nameOf = ({ address }: Snapshot) => {
    const { view, selected } = stateOf(address);
    const label = selected && graph.hasNode(selected) ? graph.getNodeAttribute(selected, 'label').slice(0, 40) : '';
    return [t(`view.${view}`), label].filter(Boolean).join(' · ');
  };
  return (
    <Drawer
      opened={open}
      onClose={() => useNotes.setState({ open: false })}
      position="right"
      size={380}
      title={t('notes.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="sm">
        <Textarea
          label={t('notes.note')}
          placeholder={t('notes.placeholder')}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button onClick={add}>{t('notes.keep')}</Button>
        {snapshots.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('notes.none')}
          </Text>
        )}
        {snapshots.map((snapshot) => (
          <Group key={snapshot.id} wrap="nowrap" align="flex-start" gap={4}>
            <UnstyledButton
              p={8}
              style={{ flex: 1, minWidth: 0, borderRadius: 8 }}
              onClick={() => {
                go({ ...stateOf(snapshot.address), ...(snapshot.pins && { pins: snapshot.pins }) });
                useNotes.setState({ open: false });
              }}
            >
              <Text size="sm" fw={600} className="name">
                {nameOf(snapshot)}
              </Text>
              {snapshot.note && (
                <Text size="sm" className="name" style={{ whiteSpace: 'pre-wrap' }}>
                  {snapshot.note}
                </Text>
              )}
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('notes.remove', { name: nameOf(snapshot) })}
              onClick={() => keep(snapshots.filter(({ id }) => id !== snapshot.id))}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </Drawer>
  );
}

import { Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DropZone.module.css';
import { type DroppedFile, droppedFiles } from './files.ts';
import { useChecked } from './use-checked.tsx';

/** Takes files that are dropped anywhere on the page. */
export function DropZone({ onFiles, children }: { onFiles: (files: DroppedFile[]) => void; children: ReactNode }) {
  const { t } = useTranslation();
  const openChecked = useChecked(onFiles);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (!event.relatedTarget) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      void droppedFiles(event.dataTransfer!).then((files) => files.length > 0 && openChecked(files));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [openChecked]);
  return (
    <>
      {children}
      {over && (
        <div className={classes.over}>
          <Text size="lg" fw={600}>
            {t('open.drop')}
          </Text>
          <Text c="dimmed">{t('open.what')}</Text>
        </div>
      )}
    </>
  );
}

import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenFilesContext } from './context.ts';
import { useChecked } from './use-checked.tsx';

/** Opens the reader's own texts or the files of a bundle. */
export function OpenButton() {
  const { t } = useTranslation();
  const openFiles = useChecked(useContext(OpenFilesContext));
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      accept=".txt,.text,.md,.json"
      resetRef={reset}
      onChange={(files) => {
        if (files.length > 0) openFiles(files.map((file) => ({ path: file.name, file })));
        // Else a file that was mended meanwhile could not be chosen again: to the browser nothing would have changed.
        reset.current?.();
      }}
    >
      {(props) => (
        <Button {...props} variant="subtle" leftSection={<IconFolderOpen size={17} />}>
          {t('open.button')}
        </Button>
      )}
    </FileButton>
  );
}

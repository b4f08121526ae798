import { Button, FileButton } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenFilesContext } from './context.ts';
import { useChecked } from './use-checked.tsx';

/** Opens the reader's own texts or the files of a bundle. */
export function OpenButton() {
  const { t } = useTranslation();
  const openFiles = useChecked(useContext(OpenFilesContext));
  return (
    <FileButton
      multiple
      accept=".txt,.text,.md,.json"
      onChange={(files) => files.length > 0 && openFiles(files.map((file) => ({ path: file.name, file })))}
    >
      {(props) => (
        <Button {...props} variant="subtle" leftSection={<IconFolderOpen size={17} />}>
          {t('open.button')}
        </Button>
      )}
    </FileButton>
  );
}

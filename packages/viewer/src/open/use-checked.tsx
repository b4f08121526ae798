import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFiles } from './check.ts';
import type { DroppedFile } from './files.ts';

const mostNamed = 6;

/** Opens what can be opened of some files and names the others. Where none can, what is open stays open. */
export function useChecked(onFiles: (files: DroppedFile[]) => void): (files: DroppedFile[]) => void {
  const { t } = useTranslation();
  return useCallback(
    (dropped) => {
      const waiting = notifications.show({ message: t('loading.title'), loading: true, autoClose: false });
      void checkFiles(dropped, async (texts) => (await import('./extract.ts')).unreadableTexts(texts))
        .then(({ files, refused }) => {
          if (refused.length > 0) {
            notifications.show({
              color: 'red',
              autoClose: 12_000,
              title: t(files.length > 0 ? 'open.someRefused' : 'open.allRefused'),
              message: refused.slice(0, mostNamed).map(({ path, reason, detail }) => (
                <span key={path} style={{ display: 'block' }}>
                  {reason === 'unreadableText'
                    ? t('failure.unreadableText', { detail: path })
                    : t('open.refused', {
                        name: path,
                        why:
                          reason === 'unknown'
                            ? t('open.otherKind')
                            : t(`failure.${reason}`, { detail, message: detail }),
                      })}
                </span>
              )),
            });
          }
          if (files.length > 0) onFiles(files);
        })
        .finally(() => notifications.hide(waiting));
    },
    [onFiles, t],
  );
}

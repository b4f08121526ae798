import { notifications } from '@mantine/notifications';
import type { TFunction } from 'i18next';

/** Puts the address on the clipboard: whoever opens it sees the same. */
export async function copyLink(t: TFunction): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  notifications.show({ message: t('app.copyLinkDone') });
}

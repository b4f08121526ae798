import { createContext } from 'react';
import type { DroppedFile } from './files.ts';

/** Opens files in place of what is open. */
export const OpenFilesContext = createContext<(files: DroppedFile[]) => void>(() => undefined);

import type { Messages } from '../language.ts';

export const query = {
  'query.description': { zh: '向图谱提问', en: 'ask the graph' },
  'query.more': {
    zh: '每个问题都有自己的帮助，例如：guben query counties --help',
    en: 'Each question has its own help, for example: guben query counties --help',
  },
} satisfies Messages;

import type { Messages } from '../language.ts';

export const serve = {
  'serve.description': {
    zh: '在本机开一个网址，用浏览器看图谱（只有这台电脑能打开）。按 Ctrl-C 结束',
    en: 'open a bundle in the browser, at an address that only this computer can reach; Ctrl-C ends it',
  },
  'serve.bundle': {
    zh: 'guben build 写出的文件夹（默认：当前文件夹下的 out，没有则用 npm start 建好的）',
    en: 'the folder that guben build wrote (default: out in this folder, else the one that npm start built)',
  },
  'serve.port': { zh: '端口；被占用时用下一个空闲的', en: 'the port; when it is taken, the next free one is used' },
  'serve.example': { zh: '打开 out 里的图谱', en: 'open the bundle in out' },
  'serve.address': {
    zh: '用浏览器打开：{address}\n按 Ctrl-C 结束。',
    en: 'Open in a browser: {address}\nCtrl-C ends it.',
  },
  'serve.stopped': { zh: '已结束。', en: 'Stopped.' },
} satisfies Messages;

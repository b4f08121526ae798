import type { Messages } from '../language.ts';

/** What the packages complain of (the codes of their GubenErrors), and of the file system. */
export const errors = {
  'error.prefix': { zh: '出错：', en: 'Error: ' },
  'error.unexpected': {
    zh: '程序内部错误：{message}\n设环境变量 GUBEN_DEBUG=1 再运行一次可看到细节；请把它报告给维护者。',
    en: 'Internal error: {message}\nRun again with GUBEN_DEBUG=1 for the details, and please report it.',
  },

  // Reading texts
  'error.input-not-found': {
    zh: '找不到文件或文件夹：{path}。请检查路径。',
    en: 'There is no file or folder {path}. Check the path.',
  },
  'error.not-a-file': { zh: '{path} 既不是文件，也不是文件夹。', en: '{path} is neither a file nor a folder.' },
  'error.no-text': {
    zh: '文件夹 {path} 里没有 .txt 文件。请把要读的文本存成 .txt 放进去。',
    en: 'The folder {path} holds no .txt file. Save the texts as .txt and put them there.',
  },
  'error.empty-file': { zh: '{path} 是空的，没有文字。', en: '{path} is empty: there is no text in it.' },
  'error.binary-file': {
    zh: '{path} 不是纯文本（{format}）。请在原来的程序里另存为 .txt 再读。',
    en: '{path} is no plain text ({format}). Save it as .txt from the program it comes from.',
  },
  'error.no-chinese': {
    zh: '{path}（按 {encoding} 读）里没有汉字。如果其中应有中文，用 --encoding 指出编码，例如 --encoding gb18030。',
    en: '{path} (read as {encoding}) holds no Chinese character. If it should, name its encoding, for example --encoding gb18030.',
  },
  'error.unknown-encoding': {
    zh: '没有“{encoding}”这种编码。可用 utf-8、utf-16le、utf-16be、gb18030、gbk、big5 等。',
    en: 'There is no encoding “{encoding}”. There are utf-8, utf-16le, utf-16be, gb18030, gbk, big5 and others.',
  },
  'error.wrong-encoding': {
    zh: '{path} 的编码不是 {encoding}。请用 --encoding 指出别的编码，或不用这个选项，让程序自己判断。',
    en: '{path} is not in the encoding {encoding}. Name another with --encoding, or leave it out and let the program find it.',
  },
  'error.broken-utf8': {
    zh: '{path} 是 UTF-8，但其中有损坏的字，第一处在第 {line} 行。请修好后重新存为 UTF-8。',
    en: '{path} is UTF-8 with damaged characters, the first in line {line}. Mend it and save it as UTF-8 again.',
  },
  'error.encoding-not-found': {
    zh: '判断不出 {path} 的编码。请用 --encoding 指出（utf-8、gb18030、big5、utf-16le……）。',
    en: 'The encoding of {path} could not be found out. Name it with --encoding (utf-8, gb18030, big5, utf-16le, …).',
  },
  'error.too-large': {
    zh: '{path} 有 {megabytes} MB。请拆成 {limit} MB 以下的文件。',
    en: '{path} is {megabytes} MB. Split it into files below {limit} MB.',
  },
  'error.nothing-readable': {
    zh: '{count} 个文件都读不了：\n{details}',
    en: 'None of the {count} files could be read:\n{details}',
  },
  'error.bad-corpus': {
    zh: 'corpus.yaml 有误：\n{details}\n可写的项目只有 title（书名）、editor（编者）、year（年份，如 2007）、place（地方），都可以不写。',
    en: 'The corpus.yaml is not right:\n{details}\nIt may hold title, editor, year (such as 2007) and place; none of them is needed.',
  },
  'error.no-lexicon': {
    zh: '找不到词库文件夹 {path}。请检查 --lexicon 后面的路径。',
    en: 'There is no lexicon folder {path}. Check the path after --lexicon.',
  },
  'error.bad-lexicon': {
    zh: '词库有误：\n{details}\n请按提示改正；要用自带的词库，去掉 --lexicon 即可。',
    en: 'The lexicon is not right:\n{details}\nPut it right; to use the one that comes with Guben, leave out --lexicon.',
  },
  'error.bad-data': { zh: '数据文件有误：\n{details}', en: 'A data file is not right:\n{details}' },
  'error.no-segmenter': {
    zh: '分词程序 nodejieba 没有装好。请装上 C++ 编译器、make 和 Python 3，再运行 npm start。',
    en: 'The segmenter nodejieba is not installed. Install a C++ compiler, make and Python 3, then run npm start.',
  },

  // Bundles
  'error.no-bundle': {
    zh: '这里没有图谱。先用 guben build 输入 --out out 建一个，或用 --bundle 指出它在哪里。',
    en: 'There is no bundle here. Build one with guben build INPUT --out out, or name one with --bundle.',
  },
  'error.bundle-is-none': {
    zh: '{path} 不是图谱文件夹。请给出 guben build 写出的文件夹。',
    en: '{path} is not a bundle. Give the folder that guben build wrote.',
  },
  'error.bundle-is-broken': {
    zh: '{path} 已损坏：{reason}。请用 guben build 重新建。',
    en: '{path} is broken: {reason}. Build it again with guben build.',
  },
  'error.bundle-out-is-file': {
    zh: '{path} 是一个文件。请用 --out 给出文件夹。',
    en: '{path} is a file. Name a folder with --out.',
  },
  'error.bundle-out-is-foreign': {
    zh: '文件夹 {path} 里有别的东西，不是图谱，不会覆盖它。请用 --out 给出新的或空的文件夹。',
    en: 'The folder {path} holds other things and no bundle, and is left alone. Name a new or empty folder with --out.',
  },
  'error.reserved-key': { zh: '节点的键不能是 {key}。', en: 'No node may have the key {key}.' },

  // Names
  'error.unknown-name': {
    zh: '图谱里没有“{name}”。{suggestions}',
    en: 'There is no “{name}” in the graph. {suggestions}',
  },
  'error.ambiguous-name': {
    zh: '“{name}”可以指好几个，请写全名或方括号里的键：\n{choices}',
    en: '“{name}” may mean several; give the full name or the key in brackets:\n{choices}',
  },
  'name.search': {
    zh: '用 guben query search 可按名称的一部分、拼音或首字母查找。',
    en: 'Look for a part of the name, its pinyin or initials with guben query search.',
  },
  'name.suggestions': { zh: '相近的有：\n{choices}', en: 'The nearest are:\n{choices}' },
  'name.taken': { zh: '“{name}”指：{label} [{key}]', en: '“{name}” means {label} [{key}]' },

  // The file system
  'error.read-ENOENT': { zh: '找不到 {path}。请检查路径。', en: '{path} does not exist. Check the path.' },
  'error.read-EACCES': { zh: '没有权限读 {path}。', en: 'No permission to read {path}.' },
  'error.read-EPERM': { zh: '没有权限读 {path}。', en: 'No permission to read {path}.' },
  'error.read-ENOTDIR': {
    zh: '{path} 的路径中间有一段是文件。请检查路径。',
    en: 'A part of the path {path} is a file. Check the path.',
  },
  'error.read-EISDIR': { zh: '{path} 是文件夹，不是文件。', en: '{path} is a folder, not a file.' },
  'error.write-ENOSPC': {
    zh: '磁盘已满，写不下 {path}。请腾出空间，或用 --out 换一个磁盘；原有的图谱没有变。',
    en: 'The disk is full: {path}. Free some space or choose another disk with --out; the earlier bundle is as it was.',
  },
  'error.write-EDQUOT': {
    zh: '磁盘配额已用完，写不下 {path}。请腾出空间，或用 --out 换一个位置。',
    en: 'Your disk quota is used up: {path}. Free some space, or choose another place with --out.',
  },
  'error.write-EROFS': {
    zh: '{path} 在只读的磁盘上。请用 --out 换一个位置。',
    en: '{path} is on a read-only disk. Choose another place with --out.',
  },
  'error.write-EACCES': {
    zh: '没有权限写 {path}。请用 --out 换一个位置，或改文件夹的权限。',
    en: 'No permission to write {path}. Choose another place with --out, or change the permissions.',
  },
  'error.write-EPERM': {
    zh: '没有权限写 {path}。请用 --out 换一个位置，或改文件夹的权限。',
    en: 'No permission to write {path}. Choose another place with --out, or change the permissions.',
  },
  'error.write-ENOTDIR': {
    zh: '{path} 的路径中间有一段是文件。请用 --out 换一个位置。',
    en: 'A part of the path {path} is a file. Choose another place with --out.',
  },
  'error.write-ENOENT': {
    zh: '{path} 建不了：上一级文件夹不存在，也不能建。请用 --out 换一个位置。',
    en: '{path} cannot be made: the folder above it does not exist and cannot be made. Choose another place with --out.',
  },
  'error.write-EISDIR': { zh: '{path} 是文件夹。请给出文件名。', en: '{path} is a folder. Give the name of a file.' },
  'error.write-ENAMETOOLONG': { zh: '{path} 的名称太长。', en: 'The name {path} is too long.' },
  'error.write-EBUSY': {
    zh: '{path} 正在使用，或是挂载点。请换用它里面的一个文件夹。',
    en: '{path} is in use or a mount point. Choose a folder inside it.',
  },
  'error.write-EXDEV': {
    zh: '{path} 是挂载点。请换用它里面的一个文件夹。',
    en: '{path} is a mount point. Choose a folder inside it.',
  },

  // The explorer
  'error.no-viewer': {
    zh: '浏览界面还没有建好。请在项目文件夹里运行一次 npm start 或 npm run build。',
    en: 'The explorer is not built yet. Run npm start or npm run build in the project folder once.',
  },
  'error.no-port': {
    zh: '从 {port} 起的 {count} 个端口都被占用。请用 --port 给出别的端口。',
    en: 'The {count} ports from {port} on are all taken. Name another with --port.',
  },
} satisfies Messages;

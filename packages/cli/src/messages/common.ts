import type { Messages } from '../language.ts';

/** The program as a whole: help, usage errors, options that several commands share. */
export const common = {
  'program.description': {
    zh: '固本（Guben）：把记录基层治理做法的中文汇编读成知识图谱，图中每一条都指回原文。',
    en: 'Guben reads Chinese compendia of local-government practice into a knowledge graph in which every statement points at its words.',
  },
  'program.exitCodes': {
    zh: '退出码：\n  0  完成\n  1  失败，或发现缺陷（verify 找到问题、build 跳过了文件）\n  2  命令行写错了',
    en: 'Exit codes:\n  0  done\n  1  failed, or a defect was found (verify found one, build skipped a file)\n  2  the command line is wrong',
  },
  'help.usage': { zh: '用法：', en: 'Usage:' },
  'help.arguments': { zh: '参数：', en: 'Arguments:' },
  'help.options': { zh: '选项：', en: 'Options:' },
  'help.commands': { zh: '命令：', en: 'Commands:' },
  'help.examples': { zh: '示例：', en: 'Examples:' },
  'help.optionsPlace': { zh: '[选项]', en: '[options]' },
  'help.commandPlace': { zh: '[命令]', en: '[command]' },
  'help.default': { zh: '默认：{value}', en: 'default: {value}' },
  'help.choices': { zh: '可选：{values}', en: 'choices: {values}' },
  'help.help': { zh: '显示帮助', en: 'show this help' },
  'help.helpCommand': { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  'help.version': { zh: '显示版本号', en: 'show the version' },
  'option.lang': { zh: '界面语言（也可用环境变量 GUBEN_LANG）', en: 'language of the interface (or GUBEN_LANG)' },
  'option.json': { zh: '输出 JSON，供程序读取', en: 'print JSON for other programs' },
  'option.bundle': {
    zh: '图谱所在的文件夹（默认：当前文件夹下的 out，没有则用 npm start 建好的）',
    en: 'the bundle to read (default: out in this folder, else the one that npm start built)',
  },
  'usage.unknownCommand': { zh: '没有“{what}”这个命令。', en: 'There is no command “{what}”.' },
  'usage.unknownOption': { zh: '没有“{what}”这个选项。', en: 'There is no option “{what}”.' },
  'usage.missingArgument': { zh: '缺少参数 <{what}>。', en: 'The argument <{what}> is missing.' },
  'usage.optionMissingArgument': { zh: '选项“{what}”后面缺少值。', en: 'The option “{what}” needs a value.' },
  'usage.missingMandatoryOptionValue': { zh: '必须给出选项“{what}”。', en: 'The option “{what}” is required.' },
  'usage.excessArguments': { zh: '参数太多了：{what}。', en: 'Too many arguments: {what}.' },
  'usage.invalidArgument': { zh: '选项或参数的值不对：{what}。', en: 'A value is not right: {what}.' },
  'usage.wholeNumber': {
    zh: '“{value}”不是不小于 {least} 的整数',
    en: '“{value}” is not a whole number of at least {least}',
  },
  'usage.wholeNumberBetween': {
    zh: '“{value}”不是 {least} 到 {most} 之间的整数',
    en: '“{value}” is not a whole number from {least} to {most}',
  },
  'usage.share': { zh: '“{value}”不是 0 到 1 之间的数', en: '“{value}” is not a number from 0 to 1' },
  'usage.invalidOption': { zh: '选项 {option}：{problem}。', en: 'Option {option}: {problem}.' },
  'usage.notAChoice': { zh: '“{value}”不可用，可选 {values}', en: '“{value}” is none of {values}' },
  'usage.didYouMean': { zh: '您是不是要用：{what}？', en: 'Did you mean {what}?' },
  'usage.seeHelp': { zh: '用 {command} --help 查看用法。', en: 'See {command} --help.' },
  'bundle.using': { zh: '图谱：{path}', en: 'Bundle: {path}' },
} satisfies Messages;

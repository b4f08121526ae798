import { Command, Help, type Option } from 'commander';
import stringWidth from 'string-width';
import { asCalled, calledAs } from './called.ts';
import type { Cli } from './cli.ts';

/** Commander's help in the user's language, in columns that line up with Chinese characters in them. */
class LocalHelp extends Help {
  readonly cli: Cli;

  constructor(cli: Cli) {
    super();
    this.cli = cli;
  }

  override displayWidth(text: string): number {
    return stringWidth(text);
  }

  override styleTitle(title: string): string {
    const { t } = this.cli;
    const known: Record<string, string> = {
      'Usage:': t('help.usage'),
      'Arguments:': t('help.arguments'),
      'Options:': t('help.options'),
      'Commands:': t('help.commands'),
    };
    return known[title] ?? title;
  }

  override commandUsage(command: Command): string {
    return this.local(super.commandUsage(command)).replace(/^guben\b/, calledAs(this.cli.io.env));
  }

  override subcommandTerm(command: Command): string {
    return this.local(super.subcommandTerm(command));
  }

  private local(usage: string): string {
    const { t } = this.cli;
    return usage.replace('[options]', t('help.optionsPlace')).replace('[command]', t('help.commandPlace'));
  }

  override optionDescription(option: Option): string {
    const { t } = this.cli;
    const extra: string[] = [];
    if (option.argChoices) extra.push(t('help.choices', { values: option.argChoices.join(', ') }));
    if (option.defaultValue !== undefined && (option.required || option.optional)) {
      extra.push(t('help.default', { value: option.defaultValueDescription ?? String(option.defaultValue) }));
    }
    if (extra.length === 0) return option.description;
    const list = extra.join(', ');
    return this.cli.language === 'zh' ? `${option.description}（${list}）` : `${option.description} (${list})`;
  }
}

/** A command whose help speaks the user's language. Parsing errors throw instead of ending the process. */
export class LocalCommand extends Command {
  readonly cli: Cli;

  constructor(cli: Cli, name: string, description: string) {
    super(name);
    this.cli = cli;
    this.description(description);
    this.helpOption('-h, --help', cli.t('help.help'));
    this.helpCommand(false);
    this.exitOverride();
    this.configureOutput({
      writeOut: (text) => cli.io.stdout.write(text),
      writeErr: (text) => cli.io.stderr.write(text),
      // The complaint is written once, in the user's language, by whoever catches the error.
      outputError: () => {},
      getOutHelpWidth: () => cli.io.columns,
    });
  }

  override createHelp(): Help {
    return new LocalHelp(this.cli);
  }

  /** Lines of `what is typed` and what that does, shown under the help. */
  examples(...lines: readonly (readonly [command: string, effect: string])[]): this {
    const shown = lines.map(([command, effect]) => `  ${asCalled(this.cli.io.env, command)}\n      ${effect}`);
    return this.addHelpText('after', `\n${this.cli.t('help.examples')}\n${shown.join('\n')}`);
  }
}

import { Command, CommanderError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { print } from './terminal/print.ts'
import type { World } from './terminal/world.ts'

const ids = '(a test by its id, or the path of a YAML file)'

/** Runs one command line (without the node and script words) and gives its exit code. Throws a CliError when the command cannot go on. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  let exitCode = 0
  const pending: Promise<void>[] = []
  const write = (stream: World['stdout']) => (text: string) => void pending.push(print(stream, text))

  // Commands are imported when they run, a group at a time: every further chunk of the bundle costs start-up a millisecond.
  const runs =
    <Options, Words extends unknown[]>(
      load: () => Promise<(words: Words, options: Options, world: World) => Promise<number>>,
    ) =>
    async (...given: unknown[]) => {
      // commander hands over the positional words, then the options, then the command
      const command = given.pop() as Command
      given.pop()
      const execute = await load()
      exitCode = await execute(given as Words, command.optsWithGlobals() as Options, world)
    }

  const program = new Command('attune')
    .description('Tests and training for people who serve customers. Without a command: a menu.')
    .version(packageJson.version)
    .helpCommand(false)
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride()
    .configureOutput({ writeOut: write(world.stdout), writeErr: write(world.stderr) })

  const language = new Option('--lang <language>', 'language of the screens').choices(['en', 'zh-Hans', 'zh-Hant'])
  program.addOption(language)
  const quizzes = new Option('--quizzes <folder>', 'look for tests in this folder first')
  const format = (...choices: string[]) =>
    new Option('--format <format>', 'what to print').choices(choices).default(choices[0])
  const color = (command: Command) =>
    command
      .option('--color', 'colour even where there is no terminal')
      .option('--no-color', 'no colour')
      .configureHelp({ showGlobalOptions: true })

  color(
    program
      .command('take')
      .description('sit a test; the result and its record are kept')
      .argument('[test]', ids)
      .addOption(language)
      .option('--id <id>', 'who answers: an id for the record, such as a staff number')
      .option('--name <name>', 'the name for the record')
      .option('--team <team>', 'the team for the record')
      .option('--answers <answers>', 'a sheet filled in on paper, such as "4 4 3 …"; - for a missing answer')
      .option('--plain', 'line in, line out: for screen readers and scripts')
      .option('--confirm', 'a digit only marks; Enter accepts it')
      .option('--restart', 'do not continue an unfinished test; its draft is set aside')
      .option('--out <path>', 'also write the record to this file or folder')
      .addOption(format('text', 'json', 'markdown'))
      .addOption(quizzes),
  ).action(runs(async () => (await import('./commands/take.ts')).take))

  color(
    program
      .command('result')
      .description('show the result of a record again')
      .argument('<record>', 'the path of a record')
      .addOption(format('text', 'json', 'markdown'))
      .addOption(language)
      .option('--instrument <test>', `score it by this test ${ids}`)
      .option('--allow-version', 'score it even by another version of the test')
      .addOption(quizzes),
  ).action(runs(async () => (await import('./commands/of-results.ts')).result))

  program
    .command('list')
    .description('the tests that can be taken')
    .addOption(format('text', 'json'))
    .addOption(language)
    .addOption(quizzes)
    .action(runs(async () => (await import('./commands/of-results.ts')).list))

  color(
    program
      .command('score')
      .description('score many sheets: record files, tables and lists of them')
      .argument('<paths...>', 'files (.json, .jsonl, .csv), folders, globs; - for standard input')
      .option('--instrument <test>', `score everything by this test ${ids}`)
      .addOption(format('table', 'csv', 'json', 'jsonl', 'markdown'))
      .option('--out <file>', 'write the results to this file, which is complete or not there at all')
      .addOption(new Option('--by <group>', 'also give the figures of each group').choices(['team']))
      .addOption(new Option('--sort <key>', 'order of the results').choices(['total', 'name', 'team', 'flags']))
      .addOption(
        new Option('--duplicates <policy>', 'a sheet that is there twice (same test, id and time)')
          .choices(['error', 'first', 'last', 'all'])
          .default('error'),
      )
      .option('--allow-version', 'score sheets even by another version of the test')
      .option('--fail-on <flags>', 'exit code 1 when a sheet is: inconsistent, incomplete')
      .addOption(
        new Option('--encoding <encoding>', 'of tables; gb18030 for Chinese Excel')
          .choices(['utf-8', 'gb18030', 'big5', 'utf-16le'])
          .default('utf-8'),
      )
      .option('--reports <folder>', "write each person's result into this folder, as Markdown")
      .option('--no-summary', 'leave out the figures of the group')
      .addOption(language)
      .addOption(quizzes),
  ).action(runs(async () => (await import('./commands/score.ts')).score))

  color(
    program
      .command('train')
      .description("practise: today's session of drills, or what an id names")
      .argument('[id]', 'a drill, a technique or a deck')
      .option('--minutes <minutes>', 'about how long (default: 5)')
      .option('--list', 'print ids, kinds and names of the drills')
      .addOption(language)
      .option('--plain', 'line in, line out: for screen readers and scripts')
      .addOption(quizzes),
  ).action(runs(async () => (await import('./commands/of-practice.ts')).train))

  color(
    program
      .command('history')
      .description('your results over time, and where your practice stands')
      .addOption(format('text', 'json'))
      .addOption(language)
      .addOption(quizzes),
  ).action(runs(async () => (await import('./commands/of-practice.ts')).history))

  color(
    program
      .command('check')
      .description('find every mistake in definitions: instruments, their advice, and decks of drills')
      .argument('[files...]', 'files, folders or globs; - for standard input (default: quizzes/, else .)')
      .addOption(format('pretty', 'json', 'github', 'sarif', 'junit'))
      .option('--output <file>', 'write the format to this file, and the pretty one to the screen')
      .option('--strict', 'warnings fail as well')
      .option('--fix', 'mend tabs, spaces and quotes where only one thing can be meant')
      .option('--base <git-ref>', 'fail when scoring has changed since then and the version has not')
      .option('--explain <rule>', 'tell what a rule asks for, with examples')
      .option('--stdin-path <path>', 'where the text from standard input stands'),
  ).action(runs(async () => (await import('./commands/of-authors.ts')).check))

  program
    .command('schema')
    .description('print the JSON Schema of a kind of file, for editors')
    .argument('[kind]', 'instrument, advice, deck or techniques', 'instrument')
    .action(runs(async () => (await import('./commands/of-authors.ts')).schema))

  try {
    const bare =
      argv.length === 0 || (argv[0]!.startsWith('--lang') && program.parseOptions([...argv]).operands.length === 0)
    if (!bare) await program.parseAsync(argv, { from: 'user' })
    else if (world.stdin.isTTY && world.stderr.isTTY)
      return await (await import('./commands/of-results.ts')).menu(program.opts().lang, world)
    else program.outputHelp()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    exitCode = error.exitCode === 0 ? 0 : 2
  }
  await Promise.all(pending)
  return exitCode
}

import { Command, Option } from 'commander'
import { type Client, clientOf } from './client.ts'
import { exportRecords } from './commands/export.ts'
import { figures } from './commands/figures.ts'
import { importFile } from './commands/import.ts'
import { importPeople } from './commands/people.ts'
import { template } from './commands/template.ts'
import { languageOf, say } from './language.ts'

/** The command `kexie` with all it can do; throws instead of ending the process. */
export function programOf(env: NodeJS.ProcessEnv, args: readonly string[]): Command {
  const language = languageOf(args.includes('--english'), env)
  const t = (zh: string, en: string) => say(language, zh, en)
  const url = env.KEXIE_URL || 'http://127.0.0.1:4000'
  const client = clientOf({ url, token: env.KEXIE_TOKEN, language })
  const program = new Command('kexie')
    .description(t('科协图命令行：模板、导入、导出、指标', 'Templates, imports, exports and figures'))
    .option('--english', t('用英文回答', 'answer in English'))
    .addHelpText(
      'after',
      t(
        '\n环境变量：KEXIE_URL 服务器地址，KEXIE_TOKEN 服务令牌或本人的访问令牌\n退出码：0 成功，1 有行未被接受，2 用法或权限有误，3 连接不上\n管理员账号（只在装有产品的机器上）：npm run kexie -- admin --help',
        '\nEnvironment: KEXIE_URL server, KEXIE_TOKEN service or access token\nExit codes: 0 done, 1 rows refused, 2 wrong usage or credentials, 3 server unreachable\nAdministrators, on the product’s own machine only: npm run kexie -- admin --help',
      ),
    )
    .exitOverride()
  addFiles(program, client, t)
  addPeople(program, client, t)
  addFigures(program, client, t)
  return program
}

type Words = (zh: string, en: string) => string

function addFiles(program: Command, client: Client, t: Words): void {
  const type = t('记录类型，如 academic-events', 'record type, such as academic-events')
  const organization = t('填报单位的全称或标识', 'full name or id of the organization')
  const output = t('存为；- 为标准输出', 'save as; - is standard output')
  program
    .command('template')
    .description(t('取填报模板', 'Save the template of a record type'))
    .argument('<type>', type)
    .option('-o, --output <file>', output)
    .action((name, options) => template(client, name, options))
  program
    .command('import')
    .description(t('导入 .xlsx 或 .csv', 'Import an .xlsx or .csv'))
    .argument('<file>', t('文件', 'the file'))
    .requiredOption('--type <type>', type)
    .requiredOption('--organization <name>', organization)
    .option('--dry-run', t('只检查，不写入', 'check only, write nothing'))
    .option('--all-or-nothing', t('有一行有误则全部不写', 'one refused row refuses them all'))
    .option('--report <file>', t('把标出问题的文件存为', 'save the file with its problems marked'))
    .option('--skip-hidden', t('不导入隐藏的行', 'leave out hidden rows'))
    .option('--submit', t('写入后即提交审核', 'submit what was written'))
    .option('--reason <text>', t('更正已采纳记录的理由', 'why what was accepted is corrected'))
    .action((file, options) => importFile(client, file, options))
  program
    .command('export')
    .description(t('导出记录', 'Export records'))
    .argument('<type>', type)
    .addOption(new Option('--format <format>').choices(['xlsx', 'csv', 'json']).default('xlsx'))
    .option('--organization <name>', organization)
    .option('--district <id>', t('辖市区的标识', 'id of a district'))
    .option('--status <status>', t('状态，如 ACCEPTED', 'status, such as ACCEPTED'))
    .option('--from <day>', t('自该日起', 'from this day'))
    .option('--to <day>', t('至该日止', 'to this day'))
    .option('--text <text>', t('标题中的文字', 'text in the title'))
    .option('-o, --output <file>', output)
    .action((name, options) => exportRecords(client, name, options))
}

function addPeople(program: Command, client: Client, t: Words): void {
  const people = program.command('people').description(t('单位、账号与报送', 'Bodies, accounts and duties'))
  people
    .command('template')
    .description(t('取一张表的模板', 'Save the workbook they come in'))
    .option('-o, --output <file>', t('存为；- 为标准输出', 'save as; - is standard output'))
    .action((options) => template(client, 'people', options))
  people
    .command('import')
    .description(
      t(
        '导入：各人导入自己有权的表，要么全部写入，要么一行不写',
        'Bring in the sheets one may: all of it, or nothing',
      ),
    )
    .argument('<file>', t('文件', 'the file'))
    .option('--try', t('只试，不写入', 'try only, write nothing'))
    .action((file, options) => importPeople(client, file, options))
}

function addFigures(program: Command, client: Client, t: Words): void {
  program
    .command('figures')
    .description(t('取指标', 'Print or save figures'))
    .requiredOption('--from <year>', t('起始年', 'first year'))
    .requiredOption('--to <year>', t('截止年', 'last year'))
    .option('--from-month <month>', t('起始年的起始月，1–12', 'first month of the first year, 1 to 12'))
    .option('--to-month <month>', t('截止年的截止月，1–12', 'last month of the last year, 1 to 12'))
    .option('--district <id>', t('辖市区的标识', 'id of a district'))
    .addOption(new Option('--format <format>').choices(['table', 'csv', 'json', 'xlsx']).default('table'))
    .option('-o, --output <file>', t('存为；缺省为标准输出', 'save as; standard output unless stated'))
    .action((options) => figures(client, options))
}

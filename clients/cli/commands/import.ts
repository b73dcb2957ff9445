import { readFile } from 'node:fs/promises'
import { type Client, refusalOf } from '../client.ts'
import { Ended, exitCodes } from '../exit-codes.ts'
import { findOrganization } from '../find-organization.ts'
import type { ImportAnswer } from '../import-answer.generated.ts'
import { say } from '../language.ts'
import { tableLines } from '../print-table.ts'
import { readLines } from '../read-lines.ts'
import { save } from '../save.ts'

export interface ImportOptions {
  type: string
  organization: string
  dryRun?: boolean
  allOrNothing?: boolean
  submit?: boolean
  reason?: string
  report?: string
  skipHidden?: boolean
}

/** Imports a spreadsheet, says what became of it, and ends with 1 where rows were refused. */
export async function importFile(client: Client, file: string, options: ImportOptions): Promise<void> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Ended(
      exitCodes.usage,
      `${say(client.language, `读不到文件 ${file}`, `Cannot read ${file}`)} (${error.message})`,
    )
  })
  const asked = {
    organization: await findOrganization(client, options.organization),
    mode: options.dryRun ? 'dry-run' : options.allOrNothing ? 'all' : 'accepted',
    submit: `${Boolean(options.submit)}`,
    ...(options.skipHidden ? { hidden: 'skip' } : {}),
    ...(options.reason ? { reason: options.reason } : {}),
  }
  const send = (query: Record<string, string>, accept: string) =>
    client.post(
      `/imports/${encodeURIComponent(options.type)}?${new URLSearchParams(query)}`,
      new Uint8Array(bytes),
      { 'content-type': 'application/octet-stream', accept },
    )
  const result = await follow(client, await send(asked, 'application/x-ndjson'))
  process.stdout.write(`${summary(client, result)}\n`)
  if (result.withoutReason > 0) process.stdout.write(`${withoutReason(client, result)}\n`)
  for (const { sheet, message } of result.notices)
    process.stdout.write(`${sheet ? `${sheet}: ` : ''}${message}\n`)
  if (result.conflicts.length === 0) return
  process.stdout.write(`${tableLines(conflictRows(client, result)).join('\n')}\n`)
  if (options.report)
    await save(
      await send({ ...asked, mode: 'dry-run', report: 'xlsx' }, '*/*'),
      options.report,
      client.language,
    )
  throw new Ended(exitCodes.conflicts, '')
}

const withoutReason = ({ language }: Client, { withoutReason: rows }: ImportAnswer): string =>
  say(
    language,
    `有 ${rows} 行更正已采纳的记录：用 --reason 写明为何更正`,
    `${rows} rows correct what was accepted: say why with --reason`,
  )

/** Shows progress on a terminal until the result comes. */
async function follow({ language }: Client, response: Response): Promise<ImportAnswer> {
  const stages: Record<string, string> = {
    reading: say(language, '读取', 'reading'),
    checking: say(language, '检查', 'checking'),
    writing: say(language, '写入', 'writing'),
  }
  for await (const line of readLines(response)) {
    if (line.result) return line.result as ImportAnswer
    if (line.errors) throw refusalOf(Number(line.status), JSON.stringify(line), language)
    if (process.stderr.isTTY) process.stderr.write(`\r${stages[String(line.stage)] ?? ''} ${line.rows}  `)
  }
  throw new Ended(
    exitCodes.unreachable,
    say(language, '连接中断，可放心重试', 'The connection broke; it is safe to try again'),
  )
}

function summary(
  { language }: Client,
  { rows, created, revised, unchanged, refused, written, replayed }: ImportAnswer,
): string {
  const counts = say(
    language,
    `共 ${rows} 行：新增 ${created}，更正 ${revised}，未变 ${unchanged}，有误 ${refused}；写入 ${written}`,
    `${rows} rows: ${created} new, ${revised} changed, ${unchanged} unchanged, ${refused} refused; ${written} written`,
  )
  return replayed
    ? counts + say(language, '（此前已导入，没有再写）', ' (imported before, nothing written again)')
    : counts
}

function conflictRows({ language }: Client, { conflicts }: ImportAnswer): string[][] {
  const header = say(language, '工作表 单元格 列 代码 问题', 'Sheet Cell Column Code Problem').split(' ')
  return [
    header,
    ...conflicts.map(({ sheet, row, column, header: words, code, message }) => [
      sheet,
      `${column ?? ''}${row ?? ''}`,
      words ?? '',
      code,
      message,
    ]),
  ]
}

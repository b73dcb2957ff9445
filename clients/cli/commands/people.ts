import { readFile } from 'node:fs/promises'
import type { Client } from '../client.ts'
import { Ended, exitCodes } from '../exit-codes.ts'
import { say } from '../language.ts'
import type { PeopleAnswer, PeopleSheet } from '../people-answer.generated.ts'
import { tableLines } from '../print-table.ts'

/** Brings in a workbook of bodies, accounts and duties, or tries it; ends with 1 where something in it is wrong. */
export async function importPeople(
  client: Client,
  file: string,
  { try: isTrial }: { try?: boolean },
): Promise<void> {
  const bytes = await readFile(file).catch((error: Error) => {
    const message = say(client.language, `读不到文件 ${file}`, `Cannot read ${file}`)
    throw new Ended(exitCodes.usage, `${message} (${error.message})`)
  })
  const response = await client.post(
    `/imports/people?mode=${isTrial ? 'dry-run' : 'all'}`,
    new Uint8Array(bytes),
    {
      'content-type': 'application/octet-stream',
    },
  )
  const answer = (await response.json()) as PeopleAnswer
  const lines = [
    ...answer.sheets.map((sheet) => sheetLine(client, answer, sheet)),
    ...answer.notices,
    ...linkLines(client, answer),
    ...conflictLines(client, answer),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  if (answer.conflicts.length > 0) throw new Ended(exitCodes.conflicts, '')
}

function sheetLine({ language }: Client, { rows }: PeopleAnswer, sheet: PeopleSheet): string {
  const { name, waitsFor, written } = sheet
  if (waitsFor)
    return say(
      language,
      `${name}：${sheet.rows} 行，${waitsFor}`,
      `${name}: ${sheet.rows} rows, which ${waitsFor}`,
    )
  const own = rows.filter((row) => row.sheet === sheet.kind)
  const count = (change: string) => own.filter((row) => row.change === change).length
  return say(
    language,
    `${name}：${sheet.rows} 行，新增 ${count('CREATED')}，补全 ${count('REVISED')}，未变 ${count('UNCHANGED')}，有误 ${count('REFUSED')}；写入 ${written}`,
    `${name}: ${sheet.rows} rows, ${count('CREATED')} new, ${count('REVISED')} completed, ${count('UNCHANGED')} unchanged, ${count('REFUSED')} refused; ${written} written`,
  )
}

/** Links are printed this once: they are kept nowhere. */
function linkLines({ language, url }: Client, { links }: PeopleAnswer): string[] {
  if (links.length === 0) return []
  const once = say(
    language,
    '一次性链接，只显示这一次，请交给本人：',
    'One-time links, shown this once; hand each to its holder:',
  )
  return [
    once,
    ...tableLines(
      links.map(({ name, displayName, organization, district, path, expiresAt }) => [
        ...[name, displayName, organization ?? district ?? '', new URL(path, url).href, expiresAt],
      ]),
    ),
  ]
}

function conflictLines({ language }: Client, { conflicts }: PeopleAnswer): string[] {
  if (conflicts.length === 0) return []
  const header = say(language, '工作表 单元格 列 问题', 'Sheet Cell Column Problem').split(' ')
  return tableLines([
    header,
    ...conflicts.map(({ sheet, row, column, header: words, message }) => [
      ...[sheet, `${column ?? ''}${row ?? ''}`, words ?? '', message],
    ]),
  ])
}

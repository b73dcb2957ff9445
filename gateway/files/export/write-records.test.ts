import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFile } from '../import/read-file.ts'
import { shapes } from '../shape/api-schema.ts'
import type { WorkbookShape } from '../shape/column.ts'
import { acceptedText } from '../testing/accepted-text.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { type FilePieces, writeRecords } from './write-records.ts'

const shape = shapes.get('academic-events') as WorkbookShape
const lookups = {
  districts: [{ id: 'd', name: '天宁区' }],
  registers: { EventSeries: [{ id: 'salon', name: '学术沙龙' }] },
}

/** A record as the list shows it. */
const recordOf = (title: string, topic: string | null, guests: string[] = []) => ({
  title,
  topic,
  occurredOn: '2021-05-18',
  district: { id: 'd', name: '天宁区' },
  series: { code: 'salon', name: '学术沙龙' },
  stage: 'HELD',
  form: 'FORUM',
  attendance: 30,
  hosts: [],
  guests: guests.map((name) => ({ person: { name, affiliation: name }, honour: 'EXPERT' })),
  participants: [],
  cooperationProjects: [],
})
type RecordShown = ReturnType<typeof recordOf>

async function* pagesOf(records: readonly RecordShown[], size = 100) {
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size)
}

async function bytesOf(pieces: FilePieces): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array))
  return Buffer.concat(all)
}

const write = (format: 'xlsx' | 'csv' | 'json', records: readonly RecordShown[]) =>
  bytesOf(writeRecords(shape, format, { pages: pagesOf(records), lookups, language: 'zh' }))

test.each(['xlsx', 'csv'] as const)(
  'whatever text is accepted survives .%s and comes back as it was',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(acceptedText, { minLength: 60, maxLength: 120, size: 'max' }),
        async (texts) => {
          const records = texts.map((text, index) =>
            recordOf(`题 ${index}`, text || null, format === 'xlsx' && text ? [text] : []),
          )
          const { records: read, conflicts } = readFile(
            shape,
            await readWorkbook(await write(format, records), () => {}),
            lookups,
          )
          expect([...conflicts, ...read.flatMap((one) => one.conflicts)]).toEqual([])
          expect(read.map(({ input }) => input.topic ?? '')).toEqual(texts)
          if (format === 'csv') return
          const names = read.flatMap(({ input }) => (input.guests ?? []) as { person: { name: string } }[])
          expect(names.map(({ person }) => person.name)).toEqual(texts.filter((text) => text !== ''))
        },
      ),
      { numRuns: 4 },
    )
  },
  60_000,
)

test('a title that looks like an escape, or like a formula as wide as a Chinese character, comes back as it was', async () => {
  const titles = ['字面_x0041_下', '＝1+1', '_x005F_x0041_', "'=1", '-', '#REF!']
  for (const format of ['xlsx', 'csv'] as const) {
    const { records } = readFile(
      shape,
      await readWorkbook(
        await write(
          format,
          titles.map((title) => recordOf(title, null)),
        ),
        () => {},
      ),
      lookups,
    )
    expect(records.map(({ input }) => input.title)).toEqual(titles)
  }
  const json = JSON.parse(
    (
      await write(
        'json',
        titles.map((title) => recordOf(title, null)),
      )
    ).toString(),
  )
  expect(json.map(({ title }: RecordShown) => title)).toEqual(titles)
})

test('pages come one after the other, lists stay with their records, and an empty list is a file too', async () => {
  const records = Array.from({ length: 250 }, (_, index) => recordOf(`题 ${index}`, null, [`嘉宾 ${index}`]))
  const { records: read } = readFile(
    shape,
    await readWorkbook(await write('xlsx', records), () => {}),
    lookups,
  )
  expect(read).toHaveLength(250)
  expect(read[249]?.input).toMatchObject({ title: '题 249', guests: [{ person: { name: '嘉宾 249' } }] })
  expect(JSON.parse((await write('json', records)).toString())).toEqual(records)
  expect(JSON.parse((await write('json', [])).toString())).toEqual([])
  const empty = await readWorkbook(await write('xlsx', []), () => {})
  expect(empty.tables[0]?.rows).toHaveLength(1)
})

test('a list that breaks off breaks the file off, and its thread ends', async () => {
  async function* broken() {
    yield [recordOf('甲', null)]
    throw new Error('gone')
  }
  const pieces = writeRecords(shape, 'xlsx', { pages: broken(), lookups, language: 'zh' })
  await expect(bytesOf(pieces)).rejects.toThrow('gone')
})

test('ten thousand records leave in bounded memory while nobody else waits', async () => {
  async function* many() {
    for (let page = 0; page < 100; page++)
      yield Array.from({ length: 100 }, (_, index) =>
        recordOf(`学术报告会 第 ${page * 100 + index} 场`, '氢能', ['王文虎']),
      )
  }
  let longest = 0
  let last = performance.now()
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const pieces = writeRecords(shape, 'xlsx', { pages: many(), lookups, language: 'zh' })
  let size = 0
  for await (const piece of pieces) size += piece.length
  clearInterval(clock)
  expect(size).toBeGreaterThan(200_000)
  // A page is made rows of in a few milliseconds; the rest is the other thread's.
  expect(longest).toBeLessThan(250)
}, 120_000)

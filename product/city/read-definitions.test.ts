import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Fault, faultText } from './fault.ts'
import { definitionsIn, readDefinitions } from './read-definitions.ts'
import { readLists } from './read-lists.ts'

const whole = fileURLToPath(new URL('../../cities/changzhou', import.meta.url))
const { data: lists } = readLists(join(whole, 'lists.yaml'))
const named = { lists, recordTypes: [] }
const parts = ['services.yaml', 'report.yaml', 'tables.yaml', 'indicators']
let folder: string
let files: string[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kexie-city-'))
  for (const part of parts) await cp(join(whole, part), join(folder, part), { recursive: true })
  const themes = await readdir(join(whole, 'indicators'))
  files = [...parts.slice(0, 3), ...themes.map((name) => `indicators/${name}`)]
})
afterAll(() => rm(folder, { recursive: true }))

/** The faults of the package while `file` reads as given. */
async function faultsWith(file: string, text: string): Promise<readonly Fault[]> {
  const kept = await readFile(join(whole, file), 'utf8')
  await writeFile(join(folder, file), text)
  const reading = readDefinitions(folder, named)
  await writeFile(join(folder, file), kept)
  return 'faults' in reading ? reading.faults : []
}

test('a whole package has no faults', async () => {
  expect(readDefinitions(folder, named)).toHaveProperty('definitions')
})

/** One way to break a package: which lines of which files, what is written instead, and on which line the fault then stands. */
interface Break {
  in: RegExp
  line: RegExp
  instead: string
  /** Lines below the one that was broken; 0 unless stated. */
  below?: number
  says: RegExp
}

const indicators = /^indicators/
const breaks: Record<string, Break> = {
  'an unknown key': {
    ...{ in: indicators, line: /^ {2}direction: .*$/, instead: '$&\n  colour: red' },
    ...{ below: 1, says: /不认识的键“colour”/ },
  },
  'a missing unit': {
    in: indicators,
    line: /^ {2}unit: .*$/,
    instead: '  # $&',
    says: /\.unit：.*没有这一项/,
  },
  'a measure there is not': {
    ...{ in: indicators, line: /^ {2}measure: (SUM|STOCK|DISTINCT)$/, instead: '  measure: MEAN' },
    says: /SUM、STOCK、DISTINCT、LEVEL、MAX、MIN、AVERAGE、OBSERVATION、DERIVED，现为“MEAN”/,
  },
  'a number for a name': {
    in: indicators,
    line: /^ {4}en: .*$/,
    instead: '    en: 5',
    says: /应为文字.*现为5/,
  },
  'a direction there is not': {
    ...{ in: indicators, line: /^ {2}direction: .*$/, instead: '  direction: SIDEWAYS' },
    says: /UP、DOWN、NEUTRAL，现为“SIDEWAYS”/,
  },
  'a home that is no subgraph': {
    ...{ in: indicators, line: /^ {2}home: .*$/, instead: '  home: nowhere' },
    says: /association、.*现为“nowhere”/,
  },
  'a key written twice': {
    ...{ in: indicators, line: /^ {2}direction: .*$/, instead: '$&\n  direction: UP' },
    ...{ below: 1, says: /同一个键写了两次/ },
  },
  'a code of another alphabet': {
    ...{ in: indicators, line: /^- code: .*$/, instead: '- code: 论文' },
    says: /小写字母、数字和连字符的代码.*现为“论文”/,
  },
  'a code that is taken': {
    ...{ in: /indicators\/(0[2-9]|1)/, line: /^- code: .*$/, instead: '- code: kckz-pilot-batch' },
    says: /没有用过的代码/,
  },
  'a service the package has not': {
    ...{ in: indicators, line: /^ {2}service: .*$/, instead: '  service: NOBODY' },
    says: /INNOVATION、LITERACY、WORKERS、DECISIONS.*现为“NOBODY”/,
  },
  'a record type there is not': {
    ...{ in: indicators, line: /^ {4}- of: \w+$/, instead: '    - of: Nothing' },
    says: /一种记录.*现为“Nothing”/,
  },
  'a field its records have not': {
    ...{
      in: indicators,
      line: /^ {6}(quantity|subject|day|relation): ([\w.]+)$/,
      instead: '      $1: nothing',
    },
    says: /的一个不保密的(数值|单值|日期|数量关系.*)字段，现为“nothing”/,
  },
  'a dimension its records have not': {
    ...{ in: indicators, line: /^( {6}by: \[ )[\w.]+/, instead: '$1nothing' },
    says: /的一个不保密的选一项或是否字段，现为“nothing”/,
  },
  'a dimension written twice': {
    ...{ in: indicators, line: /^( {6}by: \[ )([\w.]+)/, instead: '$1$2, $2' },
    says: /每个字段只写一次/,
  },
  'a list its records have not': {
    ...{ in: indicators, line: /^ {6}items: (\w+)$/, instead: '      items: nothing' },
    says: /的一个列表，现为“nothing”/,
  },
  'a condition on a field its records have not': {
    ...{ in: indicators, line: /^ {6}where: \{.*\}$/, instead: '      where: { nothing: true }' },
    says: /where\.nothing.*的一个不保密的字段/,
  },
  'a value its choice has not': {
    ...{ in: indicators, line: /^( {6}planned: )\{ stage: \w+ \}$/, instead: '$1{ stage: DREAMT }' },
    says: /FORECAST、HELD、CANCELLED，现为“DREAMT”/,
  },
  'days of a sum': {
    ...{ in: indicators, line: /^ {6}quantity: [\w.]+$/, instead: '$&\n      per: DAY' },
    ...{ below: 1, says: /只有最大与最小可按日合计/ },
  },
  'a formula over nothing': {
    ...{ in: indicators, line: /^( {2}formula: \{ op: \w+, of: )[a-z-]+/, instead: '$1nothing' },
    says: /直接计数的指标，现为“nothing”，本包没有/,
  },
  'a formula over a formula': {
    ...{ in: indicators, line: /^( {2}formula: \{ op: \w+, of: )[a-z-]+/, instead: '$1papers-growth' },
    says: /“papers-growth”，它本身由公式推算/,
  },
  'a sum of what nobody counts': {
    ...{
      in: indicators,
      line: /^( {2}formula: )\{ op: ratio, of: ([a-z-]+), .*\}$/,
      instead: '$1{ op: total, of: $2, less: [ nothing ] }',
    },
    says: /less\[1\].*“nothing”，本包没有/,
  },
  'a formula there is not': {
    ...{ in: indicators, line: /^( {2}formula: \{ op: )\w+/, instead: '$1guess' },
    says: /growth、stockGrowth、.*现为“guess”/,
  },
  'a headline of another service': {
    ...{ in: /^services/, line: /^ {4}- [a-z-]+$/, instead: '    - nothing' },
    says: /的一个指标，现为“nothing”/,
  },
  'a code of a service in small letters': {
    ...{ in: /^services/, line: /^- code: .*$/, instead: '- code: people' },
    says: /大写字母的代码.*现为“people”/,
  },
  'a sentence that tells nothing': {
    ...{ in: /^report/, line: /\{[a-z-]+\}/, instead: '{nothing}' },
    says: /的一个指标}，现为“nothing”/,
  },
  'a brace alone': { in: /^report/, line: /\{[a-z-]+\}/, instead: '{', says: /的一个指标}，现为“\{”/ },
  'a table with a strange number': {
    ...{ in: /^tables/, line: /^- code: .*$/, instead: '- code: first' },
    says: /表号.*现为“first”/,
  },
  'a row of no indicator': {
    ...{ in: /^tables/, line: /indicator: [a-z-]+/, instead: 'indicator: nothing' },
    says: /在用的一个指标.*现为“nothing”/,
  },
  'a row twice': {
    ...{ in: /^tables/, line: /^( {4}- \{ code: )'0[2-9]'/, instead: "$1'01'" },
    says: /没有用过的代码，现为“01”/,
  },
  'a list that is none': {
    in: /^tables/,
    line: /^ {2}rows:$/,
    instead: '  rows: none\n  row:',
    says: /rows：应为列表，现为“none”/,
  },
}

test.each(Object.entries(breaks))(
  '%s is a fault that names its file and line, wherever it stands',
  async (_, one) => {
    const places = (
      await Promise.all(
        files
          .filter((file) => one.in.test(file))
          .map(async (file) => {
            const lines = (await readFile(join(whole, file), 'utf8')).split('\n')
            return lines.flatMap((line, index) => (one.line.test(line) ? { file, lines, index } : []))
          }),
      )
    ).flat()
    expect(places.length).toBeGreaterThan(0)
    for (const { file, lines, index } of fc.sample(fc.constantFrom(...places), { numRuns: 4, seed: 30 })) {
      const broken = lines.with(index, (lines[index] ?? '').replace(one.line, one.instead)).join('\n')
      const faults = await faultsWith(file, broken)
      const worded = faults.map((fault) => ({ ...fault, said: faultText(fault) }))
      const found = worded.filter(({ said }) => one.says.test(said.zh))
      expect(worded.map(({ said }) => said.zh)).toEqual(
        expect.arrayContaining([expect.stringMatching(one.says)]),
      )
      expect(
        found.map((fault) => [fault.file, Math.abs(fault.line - index - 1 - (one.below ?? 0)) <= slack(one)]),
      ).toContainEqual([file, true])
      for (const { said } of worded) expect(said.en).toMatch(/^[\w/.-]+ line \d+.*: expected .+, got .+/)
    }
  },
)

/** What is missing is told where its entry begins, a few lines above. */
const slack = ({ instead }: Break) => (instead.startsWith('  #') ? 8 : 0)

test.each([
  ['confidential', '  measure: SUM\n  confidential: true\n', '保密指标不分类'],
  ['observed', '  measure: OBSERVATION\n', '观测值不分类'],
])('what is %s is not broken down', async (_, instead, said) => {
  const file = 'indicators/10-literacy-activities.yaml'
  const text = (await readFile(join(whole, file), 'utf8')).replace('  measure: SUM\n', instead)
  const faults = await faultsWith(file, text)
  const line = text.split('\n').findIndex((one) => one.startsWith('      by: ')) + 1
  expect(faults.map((fault) => [fault.line, faultText(fault).zh])).toEqual([
    [line, expect.stringContaining(said)],
  ])
})

test('not all of a figure broken down is a fault where the rest stands', async () => {
  const file = 'indicators/03-innovation-enterprise.yaml'
  const text = await readFile(join(whole, file), 'utf8')
  const broken = text.replace(/( {4}- of: EnterpriseService\n(?: {6}.*\n)*)/, '$1      by: [ programme ]\n')
  const line = broken.split('\n').indexOf('      by: [ programme ]') + 1
  const faults = await faultsWith(file, broken)
  expect(faults.map((fault) => [fault.line, faultText(fault).zh])).toEqual([
    [line, expect.stringContaining('与第一条规则相同的分类：—')],
  ])
})

test.each(['services.yaml', 'report.yaml', 'tables.yaml'])('%s has to be there', async (file) => {
  const kept = await readFile(join(folder, file))
  await rm(join(folder, file))
  const reading = readDefinitions(folder, named)
  await writeFile(join(folder, file), kept)
  expect(reading).toMatchObject({ faults: [{ file, received: { zh: '没有这个文件' } }] })
})

test('a file that would go unread is a fault', async () => {
  await writeFile(join(folder, 'indicators/more.yml'), '[]')
  const reading = readDefinitions(folder, named)
  await rm(join(folder, 'indicators/more.yml'))
  expect(reading).toMatchObject({ faults: [{ file: 'indicators/more.yml' }] })
})

test.each([
  ['', '列表，现为空白'],
  ['nothing', '列表，现为“nothing”'],
  ['- [', 'YAML'],
  ['- a\n---\n- b', '几份内容'],
  ['- !!js/function x', '不认识的标记'],
])('what is no list is told as what it is: %j', async (text, said) => {
  const faults = await faultsWith('report.yaml', text)
  expect(faults.map((fault) => faultText(fault).zh).join('\n')).toContain(said)
})

test('a package with faults is not taken, and all of them are told', async () => {
  const text = await readFile(join(whole, 'tables.yaml'), 'utf8')
  await writeFile(join(folder, 'tables.yaml'), text.replaceAll('name: ', 'title: '))
  expect(() => definitionsIn(folder, named)).toThrow(
    /tables\.yaml 第 5 行 \[1\]\.title[\s\S]*tables\.yaml 第 15 行 \[2\]\.title/,
  )
  await writeFile(join(folder, 'tables.yaml'), text)
})

import type { Text } from '@kexie/schema/indicator'
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'

/** A value of a list as a city package states it. */
export interface StatedValue {
  code: string
  name: Text
  /** What it means, where its name does not say. */
  help: Text | undefined
}

/** A list of the city as its package states it, its values in their order. */
export interface StatedList {
  code: string
  name: Text
  values: readonly StatedValue[]
}

/**
 * The lists of a city package, from the text of its `lists.yaml`.
 * @param file as it is called in what is wrong with it
 * @throws Error with everything that is wrong, each with file and line
 */
export function readLists(text: string, file: string): StatedList[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faults: string[] = []
  const report: Report = (node, fault) =>
    faults.push(`${file}:${Math.max(1, lines.linePos(node?.range?.[0] ?? 0).line)}: ${fault}`)
  for (const { pos, message } of [...document.errors, ...document.warnings])
    faults.push(`${file}:${lines.linePos(pos[0]).line}: ${message}`)
  const lists =
    faults.length > 0 ? [] : pairsOf(document.contents, report).map((pair) => listOf(pair, report))
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return lists
}

type Report = (node: Node | null, fault: string) => void
type Entry = Pair<Node, Node | null>

/** The entries of a mapping, each under a key that is text. */
function pairsOf(node: Node | null, report: Report): Entry[] {
  if (node === null) return []
  if (!isMap(node)) {
    report(node, '应为“键: 值”的各行 · expected keys with values')
    return []
  }
  return (node as YAMLMap<Node, Node | null>).items
}

const keyOf = ({ key }: Entry) => (isScalar(key) ? String(key.value) : '')

/** The entries of a mapping by key; a key that is none of `known` is a fault. */
function entriesOf(
  node: Node | null,
  known: readonly string[],
  report: Report,
): ReadonlyMap<string, Node | null> {
  const pairs = pairsOf(node, report)
  for (const pair of pairs)
    if (!known.includes(keyOf(pair)))
      report(pair.key, `“${keyOf(pair)}”应为 ${known.join('、')} · expected one of ${known.join(', ')}`)
  return new Map(pairs.map((pair) => [keyOf(pair), pair.value]))
}

function listOf(pair: Entry, report: Report): StatedList {
  const code = codeOf(pair, listCode, report)
  const entries = entriesOf(pair.value, ['name', 'values'], report)
  const pairs = pairsOf(entries.get('values') ?? null, report)
  const values = pairs.map((value) => statedValue(value, report))
  for (const [place, value] of values.entries()) {
    const earlier = values.slice(0, place)
    if (earlier.some((other) => meansSame(value, other)))
      report(pairs[place]?.key ?? null, `“${value.name.zh}”与另一个值同名 · another value has this name`)
  }
  return { code, name: namesOf(entries.get('name') ?? null, pair.key, report), values }
}

/** A name leads back to one value: no other has it in either language, nor as its code. */
function meansSame(one: StatedValue, other: StatedValue): boolean {
  const words = ({ code, name }: StatedValue) => [code, name.zh, name.en]
  return words(one).some((word) => words(other).includes(word))
}

function statedValue(pair: Entry, report: Report): StatedValue {
  const code = codeOf(pair, valueCode, report)
  const entries = entriesOf(pair.value, ['zh', 'en', 'help'], report)
  const help = entries.get('help')
  const name = {
    zh: nameOf(entries.get('zh'), pair.key, report),
    en: nameOf(entries.get('en'), pair.key, report),
  }
  return { code, name, help: help ? namesOf(help, pair.key, report, longestHelp) : undefined }
}

const listCode = { pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, like: 'youth-programme' }
const valueCode = { pattern: /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, like: 'TECH_CAFE' }

function codeOf(pair: Entry, { pattern, like }: typeof listCode, report: Report): string {
  const code = keyOf(pair)
  if (!pattern.test(code))
    report(pair.key, `代码应如 ${like}，现为“${code}” · expected a code such as ${like}, got "${code}"`)
  return code
}

function namesOf(node: Node | null, at: Node, report: Report, longest = longestName): Text {
  const entries = entriesOf(node, ['zh', 'en'], report)
  return {
    zh: nameOf(entries.get('zh'), at, report, longest),
    en: nameOf(entries.get('en'), at, report, longest),
  }
}

/** Characters of a name, and of what is said beside it. */
const longestName = 100
const longestHelp = 500

/** A semicolon stands between several values in one cell of a spreadsheet. */
function nameOf(node: Node | null | undefined, at: Node, report: Report, longest = longestName): string {
  const text = isScalar(node) && typeof node.value === 'string' ? node.value.trim() : ''
  const isFit = text !== '' && text.length <= longest && (longest !== longestName || !/[;；\n]/.test(text))
  if (!isFit)
    report(
      node ?? at,
      `应有 ${longest} 字以内的中文和英文名称，不含分号 · expected a Chinese and an English name of at most ${longest} characters without semicolons`,
    )
  return text
}

import type { Text } from '@kexie/schema/indicator'
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml'
import { type Fault, keyText, type Path } from './fault.ts'

/** A file of a city package as it was read. */
export interface YamlFile {
  /** Path within the package. */
  name: string
  /** Undefined where the file is no YAML. */
  value: unknown
  /** What is no YAML in it. */
  faults: readonly Fault[]
  /** A fault of what stands at `path`, or of what should stand there; what came is as the file has it unless said. */
  fault(path: Path, expected: Text, received?: Text): Fault
}

/** A part of a package's value, with where it stands. */
export interface Placed<Value> {
  value: Value
  file: YamlFile
  path: Path
}

/** Reads YAML 1.2, and keeps where everything stands. What a careful reader would stumble on, a key written twice or a tag nobody knows, is a fault. */
export function yamlFile(name: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  // What a parser says after its first error is of that error's making.
  const problems = [...document.errors, ...document.warnings].slice(0, 1)
  const faults = problems.map((problem) => syntaxFault(name, lineAt(problem.pos[0]), problem))
  const { value, repeated } = problems.length > 0 ? {} : contentOf(document)
  return {
    name,
    value,
    faults: repeated ? [...faults, endless(name)] : faults,
    fault(path, expected, received) {
      const { node, isMissing, offset } = nodeAt(document.contents, path)
      const came = received ?? (isMissing ? nothing : wordsOf(node))
      return { file: name, line: lineAt(offset), key: keyText(path), expected, received: came }
    },
  }
}

/** The value of a document, unless it says the same so often by reference that it would fill the memory. */
function contentOf(document: Document.Parsed): { value?: unknown; repeated?: true } {
  try {
    return { value: document.toJS() }
  } catch (error) {
    if (error instanceof ReferenceError) return { repeated: true }
    throw error
  }
}

const endless = (file: string): Fault => ({
  file,
  line: 1,
  key: '',
  expected: { zh: '直接写出的内容', en: 'content that is written out' },
  received: { zh: '层层引用（&、*），展开后过大', en: 'references (&, *) that unfold without end' },
})

const nothing = { zh: '没有这一项', en: 'nothing' }

/** The node at a path, or the last on the way to it; the offset is that of the key where there is one. */
function nodeAt(
  root: ParsedNode | null,
  path: Path,
): { node: Node | null; isMissing: boolean; offset: number } {
  let node: Node | null = root
  let offset = startOf(root)
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined
    const next = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value
    if (!pair && next === undefined) return { node, isMissing: true, offset }
    node = (next ?? null) as Node | null
    offset = startOf((pair?.key as Node | undefined) ?? node)
  }
  return { node, isMissing: false, offset }
}

const startOf = (node: Node | null): number => node?.range?.[0] ?? 0

function wordsOf(node: Node | null): Text {
  if (isMap(node)) return { zh: '一组键和值', en: 'keys with values' }
  if (isSeq(node)) return { zh: '一个列表', en: 'a list' }
  const value = isScalar(node) ? node.value : null
  if (value === null) return { zh: '空白', en: 'a blank' }
  const shown = typeof value === 'string' ? `“${value}”` : String(value)
  return { zh: shown, en: shown }
}

const syntax: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进有误',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少符号',
  MULTIPLE_DOCS: '一个文件里有几份内容',
  TAB_AS_INDENT: '缩进用了制表符，应用空格',
  TAG_RESOLVE_FAILED: '不认识的标记',
}

function syntaxFault(file: string, line: number, { code, message }: YAMLError): Fault {
  const zh = `${syntax[code] ?? '写法有误'}（${message}）`
  return {
    file,
    line,
    key: '',
    expected: { zh: '合乎 YAML 的写法', en: 'YAML' },
    received: { zh, en: message },
  }
}

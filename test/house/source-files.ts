import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** Path from the root, with forward slashes. */
  path: string
  lines: number
  /** What it imports or passes on, types included. */
  imports: string[]
  /** Every name that it gives or uses, of values, types and properties. */
  names: string[]
  /** `hasBody` tells a function of statements from an arrow that is one expression. */
  functions: { name: string; lines: number; nesting: number; hasBody: boolean }[]
}

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
const nameTypes = ['Identifier', 'JSXIdentifier', 'PrivateIdentifier']
const nestingTypes = [
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
]

/** Files under version control or about to be, by patterns such as `*.sql`. */
export const trackedFiles = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '' && existsSync(join(root, path)))

/** Every TypeScript file of the product, generated files left out; tests are told apart by their name. */
export function sourceFiles(): SourceFile[] {
  return trackedFiles('*.ts', '*.tsx')
    .filter((path) => /\.tsx?$/.test(path) && !/\.generated\.|\.d\.ts$/.test(path))
    .map(readSource)
}

/** The same without tests, what only tests need, and the settings of tools. */
export const productFiles = (): SourceFile[] =>
  sourceFiles().filter(({ path }) => !/\.test\.ts$|^test\/|\/testing\/|\.config\.ts$/.test(path))

/** The folder of the root that a file is in; a file of the root itself is its own. */
export const topOf = (path: string): string => path.split('/')[0] ?? ''

/** The package a file is part of; what stands in the root is one too. */
export const packageOf = (path: string): string =>
  path.includes('/')
    ? path.split('/', ['subgraphs', 'clients', 'cities'].includes(topOf(path)) ? 2 : 1).join('/')
    : '.'

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const { program, module } = parseSync(path, text)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const functions: SourceFile['functions'] = []
  const names: string[] = []
  walk(program as unknown as Node, (node) => {
    if (nameTypes.includes(node.type)) names.push(String(node.name))
    if (!functionTypes.includes(node.type)) return
    functions.push({
      name: `${path}:${lineOf(node.start)}`,
      lines: lineOf(node.end) - lineOf(node.start) + 1,
      nesting: nestingOf(node),
      hasBody: (node.body as Node | null)?.type === 'BlockStatement',
    })
  })
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ]
  return { path, lines: text.split('\n').length - 1, imports, names, functions }
}

function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of children(node)) walk(child, visit)
}

/** Deepest control structure inside a function, functions inside it not counted; `else if` is no deeper than its `if`. */
function nestingOf(node: Node): number {
  const depths = children(node).map((child) => {
    if (functionTypes.includes(child.type)) return 0
    const isElseIf = node.type === 'IfStatement' && node.alternate === child
    return nestingOf(child) + (nestingTypes.includes(child.type) && !isElseIf ? 1 : 0)
  })
  return Math.max(0, ...depths)
}

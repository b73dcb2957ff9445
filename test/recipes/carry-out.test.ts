import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { root } from '../house/source-files.ts'
import { carryOut } from './carry-out.ts'
import { clearAbandoned, copyOfTree, isRunning, type TreeCopy } from './copy-of-tree.ts'
import { readRecipe, recipes } from './recipe.ts'
import { runIn } from './run-in.ts'

/** A recipe of one step, as it would be written. */
const recipeOf = (block: string, files = '- `list.ts`') =>
  readRecipe(
    'add-nothing',
    `# Add nothing\n\n## Write it\n\nIn \`list.ts\`.\n\n${block}\n\n## Files\n\n${files}\n`,
  )

const list = 'export const list = [\n  1,\n  2,\n]\n'

let folder: string
let there: Pick<TreeCopy, 'folder' | 'run'>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kexie-steps-'))
  there = { folder, run: (script) => runIn(folder, script) }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What becomes of a small file, or why nothing does. */
async function outcomeOf(block: string): Promise<string> {
  writeFileSync(join(folder, 'list.ts'), list)
  try {
    await carryOut(recipeOf(block), there)
    return readFileSync(join(folder, 'list.ts'), 'utf8')
  } catch (error) {
    return String(error)
  }
}

test.each([
  ['at the end', 'at=end', '3', `${list}3\n`],
  ['after a line', 'after="  1,"', '  1.5,', list.replace('  2,', '  1.5,\n  2,')],
  ['before a line', 'before="2,"', '  1.5,', list.replace('  2,', '  1.5,\n  2,')],
  ['before the first line', 'before="export"', '// One.', `// One.\n${list}`],
  ['after what goes over two lines', 'after="1,\\n  2,"', '  3,', list.replace(']', '  3,\n]')],
  ['instead of a piece of a line', 'instead="list"', 'pair', list.replace('list', 'pair')],
])('a block is put %s', async (_, place, text, expected) => {
  expect(await outcomeOf(`\`\`\`ts file=list.ts ${place}\n${text}\n\`\`\``)).toBe(expected)
})

const at = 'Error: add-nothing, “Write it”: '

test.each([
  [
    'an anchor is missing',
    'ts file=list.ts after="  7,"',
    `${at}list.ts has “  7,” 0 times, where once is expected`,
  ],
  [
    'an anchor is there twice',
    'ts file=list.ts before="  "',
    `${at}list.ts has “  ” 2 times, where once is expected`,
  ],
  ['a new file is there', 'ts file=list.ts create', `${at}list.ts is there already`],
  ['a block says nothing', 'ts', `Error: add-nothing, “Write it”: \`\`\`ts says not what to do with it`],
  ['two places are said', 'ts file=list.ts create at=end', 'says not what to do with it'],
  ['the text names no file', 'ts file=other.ts create', 'names `other.ts` beside its block'],
])('what does not apply fails by recipe and step: %s', async (_, info, message) => {
  expect(await outcomeOf(`\`\`\`${info}\n1\n\`\`\``)).toContain(message)
})

test('a file that is not there, and a command that fails, fail with what they are', async () => {
  const failure = (block: string) => carryOut(recipeOf(block), there).catch(String)
  expect(await failure('```ts file=list.ts at=end\n1\n```')).toBe(`${at}list.ts is not there`)
  const failed = await failure('```sh\ntrue\necho no such thing >&2; exit 3\necho later\n```')
  expect(failed).toContain(
    `${at}\`true\necho no such thing >&2; exit 3\necho later\` failed (3):\nno such thing\n`,
  )
})

test('a heavy command is run where everything is verified, and nowhere else', async () => {
  const recipe = recipeOf('```sh verify=all\ntouch heavy\n```')
  await carryOut(recipe, there)
  expect(existsSync(join(folder, 'heavy'))).toBe(false)
  await carryOut(recipe, there, true)
  expect(existsSync(join(folder, 'heavy'))).toBe(true)
})

test('the recipes there are list what their blocks write, end in a test, and stand in the list of them', () => {
  const listed = readFileSync(join(root, 'docs/recipes/README.md'), 'utf8')
  expect(recipes().length).toBeGreaterThan(2)
  for (const { name, steps, files } of recipes()) {
    const blocks = steps.flatMap((step) => step.blocks)
    const written = blocks.flatMap((block) => (block.kind === 'RUN' ? [] : block.file))
    expect(files, name).toEqual(expect.arrayContaining(written))
    expect(new Set(files).size, name).toBe(files.length)
    expect(
      blocks.some((block) => block.kind === 'RUN' && !block.isHeavy && /vitest run/.test(block.text)),
      name,
    ).toBe(true)
    expect(listed, name).toContain(`(${name}.md)`)
  }
})

test('a recipe that lists no files, or not at its end, is none', () => {
  expect(() => readRecipe('add-nothing', '# Add nothing\n\n## Write it\n')).toThrow(
    'ends in one section “Files”',
  )
  expect(() => recipeOf('', 'none')).toThrow('ends in one section “Files”')
})

test('what a command leaves running ends with it', async () => {
  const started = await runIn(folder, 'sleep 600 & echo $!')
  await expect.poll(() => isAtWork(Number(started))).toBe(false)
})

test('and with whoever waits for it, even if he is killed', async () => {
  const module = JSON.stringify(new URL('run-in.ts', import.meta.url).href)
  const script = JSON.stringify('sleep 600 & echo $! > pid.part; mv pid.part pid; wait')
  const waiting = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { runIn } from ${module}; await runIn(${JSON.stringify(folder)}, ${script})`,
  ])
  await vi.waitUntil(() => existsSync(join(folder, 'pid')), { timeout: 20_000 })
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
  expect(isAtWork(pid)).toBe(true)
  waiting.kill('SIGKILL')
  await vi.waitUntil(() => !isAtWork(pid), { timeout: 10_000 })
})

/** Whether it runs: where nobody waits for what has ended, it is still there by its number. */
const isAtWork = (pid: number) =>
  isRunning(pid) &&
  !(existsSync(`/proc/${pid}/status`) && /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')))

let copy: TreeCopy
beforeAll(async () => {
  copy = await copyOfTree()
})
afterAll(() => copy.remove())

test('a copy is a repository in which nothing is changed, and its packages are its own', async () => {
  expect(await copy.touched()).toEqual([])
  const where = await copy.run(`node -p "require('node:fs').realpathSync('node_modules/@kexie/schema')"`)
  expect(where.trim()).toBe(await copy.run('cd schema && pwd -P').then((path) => path.trim()))
  const [installed, linked] = [root, copy.folder].map((folder) =>
    statSync(join(folder, 'node_modules/zod/package.json')),
  )
  expect(linked?.size).toBe(installed?.size)
})

test('a file that a recipe does not name is seen, new or changed, and one that git ignores is not', async () => {
  const shell = 'echo >> README.md; mkdir later; echo 1 > later/new.ts; echo 1 > later/made.generated.ts'
  await carryOut(recipeOf(`\`\`\`sh\n${shell}\n\`\`\``), copy)
  expect(await copy.touched()).toEqual(['README.md', 'later/new.ts'])
  expect(await copy.touched()).not.toEqual(recipeOf('').files)
  await copy.commit('Write it')
  expect(await copy.touched()).toEqual([])
  expect(readFileSync(join(root, 'README.md'), 'utf8')).not.toBe(
    readFileSync(join(copy.folder, 'README.md'), 'utf8'),
  )
})

test('the copy of a process that is gone is cleared away by the next', async () => {
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  const left = join(tmpdir(), `kexie-recipe-${gone.pid}-left`)
  mkdirSync(left)
  clearAbandoned()
  expect(existsSync(left)).toBe(false)
  expect(existsSync(copy.folder)).toBe(true)
})

test('what is removed leaves nothing, and what is installed stays', async () => {
  const other = await copyOfTree()
  other.remove()
  expect(existsSync(other.folder)).toBe(false)
  expect(existsSync(join(root, 'node_modules/zod/package.json'))).toBe(true)
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TreeCopy } from './copy-of-tree.ts'
import type { Block, Place, Recipe } from './recipe.ts'

/** Where a recipe is carried out. */
type Workplace = Pick<TreeCopy, 'folder' | 'run'>

/**
 * Does there what a recipe says, step by step; heavy commands where all is verified.
 * @throws at the first step that does not apply, with the recipe's name, the step, and what was expected and found
 */
export async function carryOut(recipe: Recipe, there: Workplace, isWhole = false): Promise<void> {
  for (const { heading, blocks } of recipe.steps)
    for (const block of blocks.filter((block) => isWhole || block.kind !== 'RUN' || !block.isHeavy))
      await apply(block, there).catch((cause: Error) => {
        throw new Error(`${recipe.name}, “${heading}”: ${cause.message}`, { cause })
      })
}

async function apply(block: Block, { folder, run }: Workplace): Promise<void> {
  if (block.kind === 'RUN') return void (await run(block.text))
  const path = join(folder, block.file)
  if (block.kind === 'CREATE') return create(path, block)
  if (!existsSync(path)) throw new Error(`${block.file} is not there`)
  writeFileSync(path, edited(readFileSync(path, 'utf8'), block.place, block))
}

function create(path: string, { file, text }: { file: string; text: string }): void {
  if (existsSync(path)) throw new Error(`${file} is there already`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The text of a file with a block in its place: before or after the whole line that the anchor stands in, or instead of the anchor. */
function edited(before: string, place: Place, { file, text }: { file: string; text: string }): string {
  if ('at' in place) return before + text
  const [anchor = ''] = Object.values(place)
  const start = onlyPlaceOf(anchor, before, file)
  const end = start + anchor.length
  if ('instead' in place) return before.slice(0, start) + text.replace(/\n$/, '') + before.slice(end)
  const line = 'before' in place ? before.lastIndexOf('\n', start - 1) + 1 : before.indexOf('\n', end) + 1
  return before.slice(0, line) + text + before.slice(line)
}

function onlyPlaceOf(anchor: string, text: string, file: string): number {
  const found = text.split(anchor).length - 1
  if (found !== 1) throw new Error(`${file} has “${anchor}” ${found} times, where once is expected`)
  return text.indexOf(anchor)
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../house/source-files.ts'

/** Where a block goes in a file that is there; an anchor stands in it exactly once. */
export type Place = { at: 'end' } | { before: string } | { after: string } | { instead: string }

/** What a block of a recipe has done with it. */
export type Block =
  | { kind: 'CREATE'; file: string; text: string }
  | { kind: 'EDIT'; file: string; place: Place; text: string }
  | { kind: 'RUN'; text: string; isHeavy: boolean }

/** A heading of a recipe and the blocks below it, in order. */
export interface Step {
  heading: string
  blocks: Block[]
}

export interface Recipe {
  name: string
  steps: Step[]
  /** Every file it says it touches, sorted. */
  files: string[]
}

/** Where recipes stand; one file each. */
const recipesFolder = join(root, 'docs/recipes')

/** The recipes there are, by name. */
export const recipes = (): Recipe[] =>
  readdirSync(recipesFolder)
    .filter((file) => file !== 'README.md')
    .toSorted()
    .map((file) => readRecipe(basename(file, '.md'), readFileSync(join(recipesFolder, file), 'utf8')))

/**
 * A recipe as `docs/recipes/README.md` has its notation.
 * @throws for a block that says nothing of what to do with it, one whose file its step does not name, and a recipe that lists no files
 */
export function readRecipe(name: string, markdown: string): Recipe {
  const sections = `\n${markdown}`.split(/\n## /).slice(1)
  const [list = '', ...others] = sections.filter((section) => section.startsWith('Files\n'))
  const files = [...list.matchAll(/^- `([^`]+)`/gm)].map(([, file = '']) => file)
  if (files.length === 0 || others.length > 0 || list !== sections.at(-1))
    throw new Error(`${name}: a recipe ends in one section “Files”, a line for each it touches`)
  return { name, files: files.toSorted(), steps: sections.slice(0, -1).map((one) => readStep(name, one)) }
}

const fence = /^```(.*)\n([\s\S]*?)^```$/gm

function readStep(name: string, section: string): Step {
  const [heading = ''] = section.split('\n')
  const prose = section.replaceAll(fence, '')
  const blocks = [...section.matchAll(fence)].map(([, info = '', text = '']) => {
    const block = readBlock(`${name}, “${heading}”`, info, text)
    if (block.kind !== 'RUN' && !prose.includes(`\`${block.file}\``))
      throw new Error(`${name}, “${heading}”: what is read names \`${block.file}\` beside its block`)
    return block
  })
  return { heading, blocks }
}

/** `word`, `key=value` or `key="a JSON string"`. */
const attribute = /([a-z]+)(?:=("(?:[^"\\]|\\.)*"|\S+))?/g

function readBlock(at: string, info: string, text: string): Block {
  const [language = ''] = info.split(' ')
  const said = new Map(
    [...info.slice(language.length).matchAll(attribute)].map(([, key = '', value = '']) => [
      key,
      value.startsWith('"') ? String(JSON.parse(value)) : value,
    ]),
  )
  const file = said.get('file')
  const isHeavy = said.get('verify') === 'all'
  if (language === 'sh' && said.size === Number(isHeavy)) return { kind: 'RUN', text, isHeavy }
  const [[key = '', anchor = ''] = [], ...more] = [...said].filter(([key]) => key !== 'file')
  if (!file || more.length > 0) throw new Error(`${at}: \`\`\`${info} says not what to do with it`)
  if (key === 'create') return { kind: 'CREATE', file, text }
  if (key === 'at' && anchor === 'end') return { kind: 'EDIT', file, place: { at: 'end' }, text }
  if (anchor && (key === 'before' || key === 'after' || key === 'instead'))
    return { kind: 'EDIT', file, place: { [key]: anchor } as Place, text }
  throw new Error(`${at}: \`\`\`${info} says not what to do with it`)
}

import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withSlots } from './slots.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))

/** In the order in which they need each other: a view or policy may call a function, a grant names all of them. */
const sections = ['roles', 'functions', 'views', 'policies', 'grants'] as const

export interface TextFile {
  /** Where it stands, from `db/`: `functions/metrics/settle.sql`. */
  path: string
  text: string
}

/** Every role, function, trigger, view, policy and grant as it stands today, in the order in which it is applied; who may what and which columns keep values of lists is filled in. */
export async function readFiles(): Promise<TextFile[]> {
  return (await Promise.all(sections.map(readSection))).flat()
}

async function readSection(section: string): Promise<TextFile[]> {
  const entries = await readdir(join(folder, section), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({
      path,
      text: withSlots(path, await readFile(join(folder, path), 'utf8')),
    })),
  )
}

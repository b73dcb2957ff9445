import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, trackedFiles } from '../house/source-files.ts'
import { runIn } from './run-in.ts'

/** A copy of the tree that may be changed and thrown away. */
export interface TreeCopy {
  folder: string
  /** Files that are new or changed since the last commit of the copy, sorted; not those that git ignores. */
  touched(): Promise<string[]>
  /** Commits whatever was changed, as a contributor does. */
  commit(subject: string): Promise<void>
  remove(): void
}

/**
 * Copies the tracked files as they are now, and what was generated of them, into a folder of its own with a repository of its own,
 * whose first commit they are. What is installed is linked file by file: links between packages lead into the copy.
 */
export async function copyOfTree(): Promise<TreeCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'kexie-recipe-'))
  // As root, PostgreSQL runs as somebody else, who has to come in.
  chmodSync(folder, 0o755)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    const tracked = trackedFiles()
    for (const path of [...tracked, ...generated()]) copyFile(path, folder)
    for (const path of tracked.filter((path) => path.endsWith('package.json')))
      linkFolder(join(dirname(path), 'node_modules'), folder)
    await runIn(folder, 'git init --quiet --initial-branch main')
    const copy = { folder, remove, touched: () => touchedIn(folder), commit: commitIn(folder) }
    await copy.commit('Start from the tree as it is')
    return copy
  } catch (error) {
    remove()
    throw error
  }
}

const generated = () =>
  ['**/*.generated.ts', 'clients/web/public/operations.json'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: ['**/node_modules'] }),
  )

function copyFile(path: string, folder: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  copyFileSync(join(root, path), join(folder, path), constants.COPYFILE_FICLONE)
}

/** What tools keep for themselves among what is installed; a linked file would be written in both trees. */
const kept = /^\.(cache|vite|vite-temp|turbo|vitest)/

function linkFolder(path: string, folder: string): void {
  if (!existsSync(join(root, path))) return
  mkdirSync(join(folder, path))
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    const inside = join(path, entry.name)
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(root, inside)), join(folder, inside))
    else if (inside === rewritten) copyFile(inside, folder)
    else if (entry.isFile()) linkFile(inside, folder)
    else if (!kept.test(entry.name)) linkFolder(inside, folder)
  }
}

/** What npm writes anew, in place. */
const rewritten = join('node_modules', '.package-lock.json')

/** A link to what is installed, or a copy where the folder is on another disk. */
function linkFile(path: string, folder: string): void {
  try {
    linkSync(join(root, path), join(folder, path))
  } catch {
    copyFileSync(join(root, path), join(folder, path))
  }
}

async function touchedIn(folder: string): Promise<string[]> {
  const printed = await runIn(folder, 'git status --porcelain -z --untracked-files=all --no-renames')
  return printed
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))
    .toSorted()
}

const commitIn = (folder: string) => async (subject: string) => {
  const who =
    "-c user.name=recipe -c user.email=recipe@example.org -c commit.gpgsign=false -c core.hooksPath=''"
  const message = `-m '${subject}' -m 'So that a recipe is tried as a contributor would.'`
  await runIn(folder, `git add --all && git ${who} commit --quiet ${message}`)
}

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
  /** Runs a script of the shell in it, as `runIn`; what it keeps for a while goes with the copy. */
  run(script: string): Promise<string>
  /** Files that are new or changed since the last commit of the copy, sorted; not those that git ignores. */
  touched(): Promise<string[]>
  /** Commits whatever was changed, as a contributor does. */
  commit(subject: string): Promise<void>
  remove(): void
}

/** A copy is known by the process that made it. */
const prefix = 'kexie-recipe-'

/**
 * Copies the tracked files as they are now, and what was generated of them, into a folder of its own with a repository of its own,
 * whose first commit they are. What is installed is linked file by file: links between packages lead into the copy. Copies of
 * processes that were killed are cleared away.
 */
export async function copyOfTree(): Promise<TreeCopy> {
  clearAbandoned()
  const home = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const [folder, temporary] = [join(home, 'tree'), join(home, 'tmp')]
  const copy = treeCopy(home, folder, (script) => runIn(folder, script, { TMPDIR: temporary }))
  try {
    // As root, PostgreSQL runs as somebody else, who has to come in.
    for (const path of [home, folder, temporary]) mkdirSync(path, { recursive: true })
    for (const path of [home, folder, temporary]) chmodSync(path, 0o755)
    fill(folder)
    await copy.run('git init --quiet --initial-branch main')
    await copy.commit('Start from the tree as it is')
    return copy
  } catch (error) {
    copy.remove()
    throw error
  }
}

const treeCopy = (home: string, folder: string, run: TreeCopy['run']): TreeCopy => ({
  folder,
  run,
  touched: async () => touchedOf(await run('git status --porcelain -z --untracked-files=all --no-renames')),
  commit: async (subject) => {
    const message = `-m '${subject}' -m 'So that a recipe is tried as a contributor would.'`
    await run(`git add --all && git ${committer} commit --quiet ${message}`)
  },
  remove: () => rmSync(home, { recursive: true, force: true }),
})

const committer =
  "-c user.name=recipe -c user.email=recipe@example.org -c commit.gpgsign=false -c core.hooksPath=''"

const touchedOf = (status: string) =>
  status
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3))
    .toSorted()

/** Removes copies whose process was killed before it could. */
export function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (pid && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

/** Whether there is such a process that has not ended yet. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function fill(folder: string): void {
  const tracked = trackedFiles()
  for (const path of [...tracked, ...generated()]) copyFile(path, folder)
  for (const path of tracked.filter((path) => path.endsWith('package.json')))
    linkFolder(join(dirname(path), 'node_modules'), folder)
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

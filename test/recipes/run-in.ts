import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { delimiter, join } from 'node:path'

/** What of this run must not reach a run in a copy: its own tests, its seed, the repository and package it was started in. */
const ours = /^(VITEST|NODE_ENV$|TEST|VERIFY_ALL$|SEED$|GIT_|INIT_CWD$|npm_(?!config_))/

/** Longest that a command of a recipe, or a check of it, may take, in milliseconds. */
const patience = 900_000

/** Ends the script and all it started, however whoever waits for it ends: the pipe closes with him. */
const watch = '{ cat <&3; kill -9 -$$; } >/dev/null 2>&1 & exec 3<&-'

/**
 * Runs a script of the shell in `folder`, up to the first command that fails; what it printed.
 * @param more variables of its environment beside ours
 * @throws with the script and the end of what it printed, where a command fails or takes a quarter of an hour; none of its processes stays
 */
export async function runIn(
  folder: string,
  script: string,
  more: Record<string, string> = {},
): Promise<string> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  const child = spawn('sh', ['-e', '-c', `${watch}\n${script}`], {
    cwd: folder,
    env: { ...env, ...more, PATH: [join(folder, 'node_modules/.bin'), env.PATH].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const timer = setTimeout(() => end(child), patience)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (printed += part))
  child.stdio[3]?.on('error', () => undefined)
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  end(child)
  await closed
  if (code !== 0)
    throw new Error(`\`${script.trim()}\` failed (${code ?? 'killed'}):\n${printed.slice(-6000)}`)
  return printed
}

/** Ends a script and whatever it started: they are a group of processes of their own. */
function end({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left.
  }
}

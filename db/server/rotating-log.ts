import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** One file at a time, and this many before it: at most 4 × 5 MB. */
const largest = 5 * 1024 * 1024
const kept = 3

export interface RotatingLog {
  write(text: string | Buffer): void
  /** The end of what was written since the log was opened, to explain a failure. */
  tail(): string
}

/** Appends to `path`; when it is full it becomes `path.1`, and so on to `path.3`. `limit` is in bytes. */
export function openLog(path: string, limit: number = largest): RotatingLog {
  let file = openSync(path, 'a', 0o600)
  let size = fstatSync(file).size
  let recent = ''
  return {
    write(text) {
      recent = (recent + text).slice(-2000)
      try {
        if (size > limit) turn()
        size += writeSync(file, Buffer.from(text))
      } catch {
        // A full disk must not end the process that guards the server.
      }
    },
    tail: () => recent.trim(),
  }

  function turn(): void {
    shift(path)
    const next = openSync(path, 'a', 0o600)
    closeSync(file)
    file = next
    size = 0
  }
}

function shift(path: string): void {
  for (let number = kept; number > 0; number--) {
    const older = number === 1 ? path : `${path}.${number - 1}`
    try {
      renameSync(older, `${path}.${number}`)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

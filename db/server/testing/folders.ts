import { chmodSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder for one test, entered by everybody or by us alone; gone with the test, and a cluster kept elsewhere too. */
export function temporaryFolder(mode: 0o755 | 0o700 | 0o777 = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'kexie-server-'))
  chmodSync(folder, mode)
  onTestFinished(() => {
    removeLinked(join(folder, 'data'))
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function removeLinked(dataDir: string): void {
  try {
    rmSync(readlinkSync(join(dataDir, 'postgres')), { recursive: true, force: true })
  } catch {
    // The cluster is in the data directory itself, or there is none.
  }
}

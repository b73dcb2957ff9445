import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The data folder of what one test file starts: seals of one audit and another's in one file would look like a chain that was broken. */
export const ownData = mkdtempSync(join(tmpdir(), 'kexie-data-'))

process.on('exit', () => rmSync(ownData, { recursive: true, force: true }))

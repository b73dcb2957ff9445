import { readSettings, type Settings } from './settings.ts'

/**
 * The settings of this process, from its environment and command line. What is misspelt or malformed ends it with the words for
 * it alone: who typed it needs no stack.
 */
export function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env, process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`无法启动 · could not start: ${(error as Error).message}\n`)
    return process.exit(1)
  }
}

import { readSettings, type Settings } from './settings.ts'
import { endWith } from './start-problem.ts'

/**
 * The settings of this process, from its environment and command line. What is misspelt or malformed ends it with the words for
 * it alone: who typed it needs no stack.
 */
export function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env, process.argv.slice(2))
  } catch (error) {
    return endWith(error)
  }
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostileFile, randomOf } from './hostile-files.ts'

/**
 * `make-hostile-files.ts <seed> <from> <to> <folder>` writes the files of that seed into a folder, named by their number, and says
 * how each was made. A program of its own, since who makes a bomb takes the memory and the time that are to be measured.
 */
const [seed = 0, from = 0, to = 0] = process.argv.slice(2, 5).map(Number)
const folder = process.argv[5] ?? '.'
const made = Array.from({ length: to - from }, (_, nth) => {
  const index = from + nth
  const { what, bytes } = hostileFile(randomOf(seed + index), index)
  writeFileSync(join(folder, `${index}`), bytes)
  return { index, what }
})
process.stdout.write(JSON.stringify(made))

import { isWhole, severalOf } from './share-of.ts'

/**
 * Tests that found a city of their own beside the demo: each takes as long as a dozen others. `npm test` goes these three and two of the others,
 * drawn by a seed that is printed; `npm run verify:all` goes them all.
 */
const always = [
  'test/journeys/first-hour-of-a-city.test.ts',
  'test/browser/first-hour.test.ts',
  'test/browser/blank-hour.test.ts',
]

const others = [
  'test/journeys/first-hour.test.ts',
  'test/journeys/first-hour-of-a-blank-city.test.ts',
  'test/journeys/founding.test.ts',
  'test/journeys/huaian.test.ts',
  'test/journeys/huaian-demo.test.ts',
  'test/journeys/huaian-files.test.ts',
  'test/journeys/records-elsewhere.test.ts',
  'test/journeys/history-elsewhere.test.ts',
  'test/browser/empty-city.test.ts',
  'test/browser/first-page.test.ts',
  'test/browser/huaian.test.ts',
]

export const journeysOfCities: readonly string[] = [...always, ...others]

/** Those that are left out of a run: none where everything is verified, or where the command line names what to run. */
export function leftOut(commandLine: readonly string[]): string[] {
  const isNarrowed = commandLine.some((word) => word !== 'run' && !word.startsWith('-'))
  if (isWhole || isNarrowed) return []
  const drawn = severalOf(others, 2)
  return others.filter((file) => !drawn.includes(file))
}

import { text } from '../../language/language.ts'
import type { Basis } from './basis.ts'
import { SpreadMark } from './spread-mark.tsx'

/** Once on a page: what its numbers rest on, where that is more than reports. */
export function BasisNote({ of: bases }: { of: readonly Basis[] }) {
  const isRebuilt = bases.includes('REBUILT')
  const hasSpread = bases.includes('SPREAD')
  if (!isRebuilt && !hasSpread) return null
  return (
    <p class="note basis">
      {isRebuilt &&
        text({
          zh: '数中含依据已公布数字重建的记录。',
          en: 'Numbers include records that were rebuilt from what was published. ',
        })}
      {hasSpread && <OfSpread />}
    </p>
  )
}

const OfSpread = () => (
  <>
    {text({ zh: '标“', en: 'Those marked “' })}
    <SpreadMark />
    {text({
      zh: '”的数和画斜纹的部分细于公布过的数，各年、各区怎样分由重建推算，不作增减、名次和说明。',
      en: '” and what is hatched are finer than what was published: rebuilding spread them over years and districts, so no growth, rank or explanation is given.',
    })}
  </>
)

/** What the numbers of figures rest on: over their whole span, and year by year. */
export const basesOf = (figures: readonly { basis?: Basis; years: readonly { basis: Basis }[] }[]): Basis[] =>
  figures.flatMap(({ basis = null, years }) => [basis, ...years.map((year) => year.basis)])

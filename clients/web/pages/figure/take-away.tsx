import { periodQuery } from '../../address/asked-period.generated.ts'
import { language, text } from '../../language/language.ts'
import { CopyLink } from './copy-link.tsx'
import { type Facts, isRetired } from './facts.ts'

/** The figure as a workbook, and the link that brings it back; of what is counted no more there is no workbook. */
export function TakeAway(facts: Facts) {
  const { indicator, district, period, asOf } = facts
  const asked = { code: indicator.code, ...periodQuery(period), lang: language.value }
  const query = new URLSearchParams({ ...asked, ...(district && { district }), ...(asOf && { asOf }) })
  return (
    <p class="take-away">
      {!isRetired(facts) && (
        <a class="workbook" href={`/exports/figure.xlsx?${query}`}>
          {text({ zh: '存为 Excel', en: 'Save as Excel' })}
        </a>
      )}
      <CopyLink />
    </p>
  )
}

import { type AskedPeriod, isOfYears } from '../../address/asked-period.generated.ts'
import type { Words } from '../../language/language.ts'

/** What a page over a period is called. */
export const overviewWords = (period: AskedPeriod): Words => ({
  zh: isOfYears(period) && period.to - period.from === 4 ? '五年概览' : '概览',
  en: 'overview',
})

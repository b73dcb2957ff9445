import { thisMonth } from '../../calendar-days/days.ts'
import { daysOf, monthLater } from '../../calendar-days/months.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { OwnObligationsDocument } from './obligations.generated.ts'

/** What the organization owed in the last three months, of every form. */
export const useOwnObligations = () => {
  const month = thisMonth()
  return useGraphQuery(OwnObligationsDocument, () => ({
    from: `${monthLater(month, -2)}-01`,
    to: daysOf(month).to,
  }))
}

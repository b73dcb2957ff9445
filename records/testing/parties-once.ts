/** What of a counted line says whose it is and what it counts. */
export interface PartyLine {
  record: string
  indicator: string
  organization: string
  counting: string
  day: string
  district: string
  subject: string | null
  quantity: string
  relation: string
  /** How much more it may be. */
  spread: string
}

/**
 * Lines of the ledger as they should be, told as plainly as can be: a party counts once in a record, with its own lead
 * before a share of it, with one share however often it is named, and once a day as the subject of a distinct count.
 */
export function partiesOnce<Line extends PartyLine>(lines: readonly Line[]): Line[] {
  const party = ({ record, indicator, organization }: PartyLine) => `${record} ${indicator} ${organization}`
  const leads = new Set(lines.filter(({ counting }) => counting === 'COUNTED').map(party))
  const seen = new Set<string>()
  return lines.filter((line) => {
    const { counting, day, district, subject, quantity, relation, spread } = line
    if (counting === 'JOINT' && leads.has(party(line))) return false
    if (counting !== 'JOINT' && subject === null) return true
    const key = [party(line), counting, day, district, subject ?? `${quantity} ${relation} ${spread}`].join(
      ' ',
    )
    return !seen.has(key) && seen.add(key)
  })
}

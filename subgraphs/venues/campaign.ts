import type { ScienceCampaign } from './schema.generated.ts'

/**
 * The campaign a day belongs to. Weeks run from Monday to Sunday and belong to the month they begin in, so the third
 * week begins on the third Monday: from the 15th at the earliest, until the 27th at the latest.
 */
export function campaignOf(day: string): ScienceCampaign {
  const monday = mondayOf(day)
  const date = Number(monday.slice(8))
  if (date < 15 || date > 21) return 'OTHER'
  return ({ '05': 'SCIENCE_WEEK', '09': 'SCIENCE_DAY' } as const)[monday.slice(5, 7)] ?? 'OTHER'
}

function mondayOf(day: string): string {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

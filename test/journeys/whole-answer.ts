import { recordTypes } from '@kexie/schema/records'

/** Asks a graph, wherever it is; what it answers without errors. */
export type Ask = (query: string, variables: Record<string, unknown>) => Promise<{ data: Answered }>

interface Answered {
  review: { services: { figures: ({ indicator: { code: string } } & Record<string, unknown>)[] }[] }
}

const ofFigure = `indicator { code } value relation reconciliation statement { value wording } evidence(first: 1) { totalCount }
  years { year value relation } districts { district { name } value }`

const review = (
  more: string,
) => `query ($home: String, $district: ID) { review(from: 2017, to: 2021, district: $district) {
  services { figures(home: $home) { ${ofFigure} ${more} } } } }`

/** Records' homes: asked one by one, each answer is within what a request may cost. */
const homes = new Set(Object.values(recordTypes))

/**
 * The whole review of a place, figure by figure: value and relation over five years, year by year and district by district, what was
 * published beside it, how many entries are behind it.
 * @param district Global id; null is the whole city
 * @returns by the indicator's code, as text that is equal where the answers are
 */
export async function wholeAnswer(
  ask: Ask,
  district: string | null,
  { months = false } = {},
): Promise<Map<string, string>> {
  const answers: Answered[] = []
  for (const home of homes) {
    const { data } = await ask(review(months ? 'months { month value }' : ''), { home, district })
    answers.push(data)
  }
  const figures = answers.flatMap(({ review: { services } }) =>
    services.flatMap((service) => service.figures),
  )
  return new Map(figures.map(({ indicator: { code }, ...figure }) => [code, JSON.stringify(figure)]))
}

/** Codes that two answers have a different figure for, or only one of them has, with both. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): { code: string; one: string | undefined; other: string | undefined }[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((code) => one.get(code) !== other.get(code))
    .map((code) => ({ code, one: one.get(code), other: other.get(code) }))
}

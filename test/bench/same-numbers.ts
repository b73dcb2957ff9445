import { definitions } from '../changzhou-definitions.ts'

interface Numbers {
  value: number | null
  years: { value: number | null }[]
  districts: { value: number | null }[]
}

/** A comparison counts only between equal answers: throws where the graph and the handler differ. */
export function sameNumbers(graph: unknown, handwritten: unknown): void {
  const { data } = graph as {
    data: { review: { services: { figures: (Numbers & { indicator: { code: string } })[] }[] } }
  }
  const ours = new Map(
    data.review.services.flatMap(({ figures }) => figures).map((figure) => [figure.indicator.code, figure]),
  )
  for (const figure of (handwritten as { review: (Numbers & { code: string })[] }).review) {
    const [left, right] = [numbers(ours.get(figure.code)), numbers(figure)]
    // The handler sums everything and withholds nothing: an observation is no sum, a small count may not be shown.
    const { measure, confidential } = definitions.find(figure.code) ?? {}
    if (measure !== 'OBSERVATION' && !confidential && left !== right)
      throw new Error(`${figure.code}: graph ${left}, handwritten ${right}`)
  }
}

function numbers(figure: Numbers | undefined): string {
  const list = (cells: { value: number | null }[] | undefined) => cells?.map(({ value }) => value ?? 0)
  return JSON.stringify([figure?.value ?? 0, list(figure?.years), list(figure?.districts)])
}

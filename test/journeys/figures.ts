import { expect } from 'vitest'
import type { Product } from './client.ts'

export interface FigureAnswer {
  indicator: { code: string; measure: string }
  value: number
  relation: string
  reconciliation: string
  statement: { value: number } | null
  years: { value: number | null }[]
  districts: { value: number | null }[]
  evidence: { totalCount: number; nodes: { record: { __typename: string } | null }[] } | null
}

const query = `query ($home: String) { review(from: 2017, to: 2021) { services { figures(home: $home) { indicator { code measure }
  value relation reconciliation statement { value } years { value } districts { value }
  evidence(first: 2) { totalCount nodes { record { __typename } } } } } } }`

/** Figures of 2017–2021 by the code of their indicator, of one domain or all. */
export async function figuresOf(product: Product, home?: string): Promise<Map<string, FigureAnswer>> {
  const { data, errors } = await product.query(query, { home })
  expect(errors).toBeUndefined()
  const all: FigureAnswer[] = data.review.services.flatMap(
    (service: { figures: FigureAnswer[] }) => service.figures,
  )
  return new Map(all.map((figure) => [figure.indicator.code, figure]))
}

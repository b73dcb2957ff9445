import type { Indicator } from './indicator.ts'
import { innovation, innovationDerived } from './innovation.ts'

const measured = { ...innovation }

export const indicators = { ...measured, ...innovationDerived }

/** Code of an indicator that records may contribute to. */
export type MeasuredCode = keyof typeof measured

export type IndicatorCode = keyof typeof indicators

/** The definition behind `code`, or undefined when the catalogue has none. */
export function findIndicator(code: string): Indicator | undefined {
  return Object.hasOwn(indicators, code) ? indicators[code as IndicatorCode] : undefined
}

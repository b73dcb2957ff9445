import type { Measure } from '../indicators/indicator.ts'

/** How a target is come to: evenly, a step at the end of each year, or only in the end. */
export const targetPaths = ['LINEAR', 'STEPPED', 'END'] as const
export type TargetPath = (typeof targetPaths)[number]

/** The path of a target of which none is stated: only what is added up is come to by and by. */
export const usualPath = (measure: Measure): TargetPath =>
  measure === 'SUM' || measure === 'STOCK' || measure === 'DISTINCT' ? 'LINEAR' : 'END'

/** Places are counted in 位 as eminent people are; only what is observed or derived is a place. */
export const isRanking = (unit: string, measure: string): boolean =>
  ['位', 'place', 'rank'].includes(unit) && ['OBSERVATION', 'DERIVED'].includes(measure)

/** Years from one to another: 2017–2021, or 2021. */
export const periodText = (from: number | string, to: number | string): string =>
  from === to ? `${from}` : `${from}–${to}`

/** A period by its days, as published: the years where it is whole ones; blank where it has no end at all. */
export function spanText(from: string | null, to: string | null): string {
  if (from?.endsWith('-01-01') && to?.endsWith('-12-31')) return periodText(from.slice(0, 4), to.slice(0, 4))
  return from === to ? (from ?? '') : [from, to].filter(Boolean).join(' – ')
}

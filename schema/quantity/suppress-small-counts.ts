/** A published count of people below this says too much about each of them. */
const least = 5

/** Whether a count is of so few that it names them: one to four. Zero names nobody, and blank is blank. */
export const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < least

/**
 * Whether a count may be told apart into `parts`: only where none of them is small. One or two cells withheld of a row
 * could be reckoned from the rest of it, and the rule by which they were chosen narrows them further; with the whole row
 * withheld there is always another row that reads the same, even for a reader who knows this rule (shown by trying all).
 * @param parts counts that add up to `whole`; what of the whole is in none of them is a part too
 */
export function mayTellApart(whole: number | null, parts: readonly (number | null)[]): boolean {
  const elsewhere = (whole ?? 0) - parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  return ![...parts, elsewhere].some(isSmall)
}

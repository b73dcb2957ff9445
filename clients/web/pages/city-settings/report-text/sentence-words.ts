/** An indicator by its code and the name under which a writer of the report knows it. */
export interface NamedIndicator {
  code: string
  name: string
}

/** A sentence as it is written: names in braces in place of codes. What names no indicator stays as it is. */
export const withNames = (sentence: string, indicators: readonly NamedIndicator[]): string =>
  inBraces(sentence, (code) => indicators.find((one) => one.code === code)?.name)

/** A sentence as it is kept: codes in braces in place of names. */
export const withCodes = (sentence: string, indicators: readonly NamedIndicator[]): string =>
  inBraces(sentence, (name) => indicators.find((one) => one.name === name.trim())?.code)

const inBraces = (sentence: string, other: (inner: string) => string | undefined) =>
  sentence.replaceAll(/\{([^{}]*)\}/g, (whole, inner: string) => {
    const found = other(inner)
    return found === undefined ? whole : `{${found}}`
  })

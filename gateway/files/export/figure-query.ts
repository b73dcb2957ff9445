/** One figure as its page shows it, but for the lists that come page by page; with its parts only where they are shown, for each reads all its entries. */
export const figureQuery = `query Figure($code: String!, $from: Int!, $to: Int!, $fromMonth: Int!, $toMonth: Int!, $district: ID, $asOf: DateTime, $parts: Boolean!) {
  districts { id name }
  city { area { name } }
  indicator(code: $code) { code name definition unit measure retiredSince
    figure(from: $from, to: $to, fromMonth: $fromMonth, toMonth: $toMonth, district: $district, asOf: $asOf) {
      periodName value relation upTo basis observedIn planned reconciliation
      yearEarlier { change growth } periodBefore { change growth } yearToDate { value }
      years { year name value relation upTo basis }
      months { month value relation upTo basis }
      districts { district { name } value relation upTo basis }
      breakdowns @include(if: $parts) { addsUp dimensions { field name } parts { values { code name } value relation upTo basis entries } }
      target { value relation achievement pace }
      statements { wording value printed { text } from to reconciliation source { publisher title published paragraph } }
      evidence(first: 1) { totalCount } } } }`

/** A page of a figure's entries. */
export const evidenceQuery = pageQuery(
  'evidence',
  `occurredOn quantity relation upTo counting indicator { name unit } organization { name } district { name } record { title provenance }`,
)

/** A page of a figure's organizations. */
export const organizationsQuery = pageQuery(
  'organizations',
  'organization { name } value relation upTo basis entries',
)

function pageQuery(field: string, nodes: string): string {
  return `query Figure($code: String!, $from: Int!, $to: Int!, $fromMonth: Int!, $toMonth: Int!, $district: ID, $asOf: DateTime, $after: String) {
    indicator(code: $code) { figure(from: $from, to: $to, fromMonth: $fromMonth, toMonth: $toMonth, district: $district, asOf: $asOf) {
      page: ${field}(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${nodes} } } } } }`
}

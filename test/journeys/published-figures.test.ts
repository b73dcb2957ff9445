import { beforeAll, expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { useProduct } from './product.ts'

const product = useProduct()

interface Published {
  key: string
  kind: string
  value: number
  relation: string
  unit: string
  from: string | null
  to: string | null
  reconciliation: string | null
  figure: {
    value: number | null
    relation: string
    from: number
    to: number
    indicator: { code: string; unit: string; measure: string }
    evidence: {
      totalCount: number
      nodes: { record: { provenance: string; organization: object } | null }[]
    } | null
  } | null
}

const query = `query ($source: String!) { statements(source: $source) { key kind value relation unit from to reconciliation
  figure { value relation from to indicator { code unit measure }
    evidence(first: 1) { totalCount nodes { record { provenance organization { name } } } } } } }`

const published: Published[] = []

beforeAll(async () => {
  for (const source of ['kexie-2021', 'expo-2019']) {
    const { data, errors } = await product.query(query, { source })
    expect(errors).toBeUndefined()
    published.push(...data.statements)
  }
})

/** What documents claim to have counted or measured: not the rules they state nor the targets they set. */
const counted = () => published.filter(({ kind }) => kind === 'FIGURE' || kind === 'RANK')

/** A document may contradict itself; these do, and records cannot agree with both of its numbers. */
const contradictions = {
  'kexie-2021/municipal-bases-growth': 72.48,
  'kexie-2021/provincial-bases-growth': 73.08,
  'expo-2019/editions-held-before': 13,
  'expo-2019/editions-held': 14,
}

test('every figure of the five-year report and of the expo has an indicator and a period', () => {
  expect(counted().length).toBeGreaterThan(110)
  expect(
    counted()
      .filter(({ figure }) => !figure)
      .map(({ key }) => key),
  ).toEqual([])
})

test('every published figure matches the records behind it, but where its document contradicts itself', () => {
  const open = counted().filter(({ key, reconciliation }) =>
    key in contradictions ? reconciliation !== 'INCONSISTENT' : reconciliation !== 'MATCHES',
  )
  expect(
    open.map(({ key, value, figure, reconciliation }) => [key, value, figure?.value, reconciliation]),
  ).toEqual([])
})

test.each(Object.entries(contradictions))(
  '%s is contradicted by its own document: records give %s',
  (key, value) => {
    expect(published.find((one) => one.key === key)?.figure?.value).toBe(value)
  },
)

test('value, relation, unit and period are those that were published', () => {
  const exact = counted().filter(({ key, relation }) => relation === 'EXACT' && !(key in contradictions))
  const differing = exact.filter(
    ({ value, figure }) => figure?.relation !== 'EXACT' || Math.abs((figure.value ?? 0) - value) >= 0.05,
  )
  expect(differing.map(({ key, figure }) => [key, figure?.value, figure?.relation])).toEqual([])
  const bent = counted().filter(({ relation }) => relation !== 'EXACT')
  expect(bent.filter(({ relation, figure }) => figure?.relation !== relation).map(({ key }) => key)).toEqual(
    [],
  )
  expect(
    counted()
      .filter(({ unit, figure }) => figure?.indicator.unit !== unit)
      .map(({ key, unit, figure }) => [key, unit, figure?.indicator.unit]),
  ).toEqual([])
})

test('the figure is that of the years the document speaks of', () => {
  const elsewhere = counted().filter(
    ({ from, to, figure }) =>
      figure?.from !== Number(from?.slice(0, 4)) || figure.to !== Number(to?.slice(0, 4)),
  )
  expect(elsewhere.map(({ key, from, to }) => [key, from, to])).toEqual([])
})

test('every figure leads to a record, and the record says that it was rebuilt from the published sum', () => {
  const confidential = counted().filter(({ figure }) => figure?.evidence === null)
  expect(confidential.map(({ key }) => key)).toEqual(['kexie-2021/family-doctor-talents'])
  const unfounded = counted().filter(({ figure }) => {
    if (figure?.evidence === null) return false
    const record = figure?.evidence.nodes[0]?.record
    return !(figure?.evidence.totalCount && record?.organization && record.provenance === 'RECONSTRUCTED')
  })
  expect(unfounded.map(({ key }) => key)).toEqual([])
})

test('of targets and rules nothing is claimed beyond what they say', () => {
  expect(
    published.filter(({ kind, reconciliation }) => kind === 'TARGET' && reconciliation).map(({ key }) => key),
  ).toEqual([])
})

/** Confidential ones withhold small districts; the others are to add up in the open. */
test('districts add up to the city for every flow and stock, and years to the total for every flow', async () => {
  const sum = (cells: { value: number | null }[]) =>
    cells.reduce((total, cell) => total + (cell.value ?? 0), 0)
  const all = [...(await figuresOf(product)).values()].filter(
    ({ indicator, value }) => ['SUM', 'STOCK'].includes(indicator.measure) && value !== null,
  )
  expect(all.length).toBeGreaterThan(100)
  for (const { indicator, value, years, districts } of all) {
    expect([indicator.code, sum(districts)]).toEqual([indicator.code, value])
    if (indicator.measure === 'SUM') expect([indicator.code, sum(years)]).toEqual([indicator.code, value])
  }
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

const product = useProduct()

/** Places of the rows that each row of a sheet has above it; null for none. */
const sheet = fc.array(fc.option(fc.nat({ max: 5 }), { nil: null }), { minLength: 1, maxLength: 6 })

const nameOf = (place: number) => `表中单位${'甲乙丙丁戊己'[place]}`

/** What is above a row, nearest first, until one comes again. */
function above(parents: readonly (number | null)[], place: number): number[] {
  const chain: number[] = []
  let next = parents[place] ?? null
  while (next !== null && !chain.includes(next)) {
    chain.push(next)
    next = parents[next] ?? null
  }
  return chain
}

async function tried(parents: readonly (number | null)[], district: string) {
  const rows = parents.map((parent, place) => ({
    ...{ name: nameOf(place), kind: 'SOCIETY', district },
    parent: parent === null ? null : nameOf(parent),
  }))
  const { data } = await product.query(
    `mutation ($input: RegisterOrganizationsInput!) { registerOrganizations(input: $input) {
      ... on OrganizationsRegistered { results { change } } ... on Refused { problems { code field message } } } }`,
    { input: { rows, dryRun: true } },
  )
  return (data.registerOrganizations.problems ?? []) as { code: string; field: string; message: string }[]
}

test('of a sheet whose bodies are above each other each row in a circle, and each below one, is told what is wrong', async () => {
  const { data } = await product.query('{ districts { id code } }')
  const district = data.districts.find(({ code }: { code: string }) => code === '320412').id
  const shapes = sheet.map((parents) =>
    parents.map((parent) => (parent === null || parent < parents.length ? parent : null)),
  )
  await fc.assert(
    fc.asyncProperty(shapes, async (parents) => {
      const problems = await tried(parents, district)
      const places = [...parents.keys()]
      const inCircle = places.filter((place) => above(parents, place).includes(place))
      const below = places.filter(
        (place) => !inCircle.includes(place) && above(parents, place).some((one) => inCircle.includes(one)),
      )
      const at = (some: readonly number[]) => some.map((place) => `rows.${place}.parent`).toSorted()
      const fieldsOf = (words: RegExp) =>
        problems.flatMap(({ message, field }) => (words.test(message) ? field : [])).toSorted()
      expect(fieldsOf(/而不是它自己|不在它之下/)).toEqual(at(inCircle))
      expect(fieldsOf(/其所在行有误/)).toEqual(at(below))
      expect(problems.every(({ code }) => code === 'INVALID_VALUE')).toBe(true)
      expect(problems).toHaveLength(inCircle.length + below.length)
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

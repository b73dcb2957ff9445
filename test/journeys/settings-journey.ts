import type { Part } from './accounts.ts'
import type { Product } from './client.ts'

/** What came of a change, or of looking at it beforehand. */
export interface Came {
  __typename: string
  consequences?: string[]
  problems?: { code: string; field: string | null; message: string }[]
}

const refused = '... on Refused { problems { code field message } }'

/** How a test sets one kind of thing. */
export interface Setter {
  /** Field of the mutation, and the type of its change: `setList`, `ListChange`. */
  mutation: string
  change: string
  preview: string
  /** Who sets it; the office unless stated. */
  part?: Part
}

/** Sets and previews what a city sets, over the graph. */
export const settingJourney = (
  product: Product,
  { mutation, change, preview, part = 'REVIEWER' }: Setter,
) => ({
  look: async (given: object, headers = {}): Promise<Came> => {
    const { data, errors } = await product.as(part)(
      `query ($change: ${change}!) { came: ${preview}(change: $change) { __typename ... on SettingPreview { consequences } ${refused} } }`,
      { change: given },
      headers,
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.came
  },
  set: async (given: object, revision: number, reason = '试改'): Promise<Came> => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`
    const { data, errors } = await product.as(part)(
      `mutation ($input: ${type}!) { came: ${mutation}(input: $input) { __typename ${refused} } }`,
      { input: { change: given, revision, reason } },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.came
  },
})

/** A value of a list as a change states it. */
export interface ListValue {
  code: string | null
  nameZh: string
  nameEn: string
  helpZh?: string | null
  helpEn?: string | null
  retired: boolean
}

/** Lists: looked at, set, and as they stand. */
export const listJourney = (product: Product) => ({
  ...settingJourney(product, { mutation: 'setList', change: 'ListChange', preview: 'listPreview' }),
  /** A list as it stands, and after how many changes. */
  stands: async (list: string): Promise<{ revision: number; values: ListValue[] }> => {
    const { data, errors } = await product.as('REVIEWER')(
      'query ($list: String!) { valueList(code: $list) { revision statedValues { code nameZh nameEn helpZh helpEn retiredSince } } }',
      { list },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    const { revision, statedValues } = data.valueList
    const values = statedValues.map(({ retiredSince, ...value }: { retiredSince: string | null }) => ({
      ...value,
      retired: retiredSince !== null,
    }))
    return { revision, values }
  },
})

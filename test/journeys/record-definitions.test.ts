import type { FormShape } from '@kexie/schema/form-answer'
import { type FieldDefinition, slugOf } from '@kexie/schema/record-definition'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

/** One definition of each record type: what the graph answers is what forms and templates are made of. */
const product = useProduct()

const field =
  'name kind label help required min max default since relation upTo computed confidential list type choices { code label help }'
const query = `{ recordDefinitions { id type plural slug label help listed hash
  common { ${field} } fields { ${field} fields { ${field} fields { name } } } } }`

const languages = ['zh', 'en'] as const

interface Served {
  type: string
  slug: string
  label: string
  hash: string
  fields: ServedField[]
  common: ServedField[]
}

interface ServedField {
  name: string
  kind: string
  label: string
  choices: { code: string; label: string; help: string | null }[]
  fields: ServedField[]
}

async function servedIn(language: 'zh' | 'en'): Promise<Served[]> {
  const { data, errors } = await product.query(query, {}, { 'accept-language': language })
  expect(errors).toBeUndefined()
  return data.recordDefinitions
}

test('the graph answers every record type as it is stated, in the reader’s language', async () => {
  for (const language of languages) {
    const asServed = (one: FieldDefinition): object => ({
      name: one.name,
      kind: one.kind,
      label: one.label[language],
      help: one.help[language] || null,
      required: one.required,
      min: one.min ?? null,
      max: one.max ?? null,
      default: one.default === undefined ? null : JSON.stringify(one.default),
      relation: one.relation ?? null,
      upTo: one.upTo ?? null,
      computed: one.computed,
      fields: 'fields' in one ? one.fields.map(asServed) : [],
    })
    const served = await servedIn(language)
    expect(served.map(({ type, slug, label, fields }) => ({ type, slug, label, fields }))).toMatchObject(
      statedDefinitions.records.map((definition) => ({
        type: definition.type,
        slug: slugOf(definition),
        label: definition.label[language],
        fields: definition.fields.map(asServed),
      })),
    )
  }
})

test('a form calls everything as its definition does', async () => {
  for (const { type, slug, label, fields, common } of await servedIn('zh')) {
    const headers = { authorization: `Bearer ${await product.tokenOf('REPORTER')}` }
    const response = await fetch(new URL(`/templates/${slug}.json`, product.url), { headers })
    const form = (await response.json()) as FormShape
    expect(form).toMatchObject({ type, label })
    const labels = new Map([...common, ...fields].map((one) => [one.name, one]))
    const beside = new Set([...form.fields, ...form.lists].map(({ relation }) => relation))
    for (const one of form.fields) {
      const stated = labels.get(one.path.split('.')[0] ?? '')
      expect(one.label.startsWith(stated?.label ?? '?'), `${type}.${one.path}: ${one.label}`).toBe(true)
      if (stated?.kind === 'CHOICE')
        expect(one.choices).toEqual(
          stated.choices.map(({ code, label, help }) => ({
            value: code,
            // Beside what it says something of there is no room for explanations.
            label: help && !beside.has(one.path) ? `${label}（${help}）` : label,
          })),
        )
    }
    const lists = fields
      .filter(({ kind }) => kind === 'PARTS')
      .map(({ name, label }) => ({ field: name, label }))
    expect(form.lists.map(({ field, label }) => ({ field, label }))).toEqual(lists)
  }
})

test('one is found by its type and by its id; a type that there is not is null', async () => {
  const { data } = await product.query(
    '{ known: recordDefinition(type: "Roadshow") { id type hash versions { version hash } } none: recordDefinition(type: "Nowhere") { id } }',
  )
  const { hash } = data.known
  expect(data).toMatchObject({ known: { type: 'Roadshow', versions: [{ version: 1, hash }] }, none: null })
  expect(data.known.hash).toMatch(/^[0-9a-f]{64}$/)
  const again = await product.query(
    'query ($id: ID!) { node(id: $id) { ... on RecordDefinition { type hash } } }',
    { id: data.known.id },
  )
  expect(again.data.node).toEqual({ type: 'Roadshow', hash: data.known.hash })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { customDefinition, customSdl } from './custom-definition.ts'
import type { CustomKind, StatedField, StatedType } from './custom-type.ts'

const kinds: readonly CustomKind[] = [
  ...(['TEXT', 'QUANTITY', 'DATE', 'BOOLEAN', 'CHOICE', 'LIST_VALUE', 'LIST_VALUES'] as const),
  ...(['PERSON', 'ORGANIZATION', 'RECORD'] as const),
]

/** Whatever an office may write, quotation marks, backslashes and lines among it. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => text.trim() !== '')
  .map((text) => text.trim())
const label = fc.record({ zh: words, en: words })
const help = fc.oneof(fc.constant({ zh: '', en: '' }), label)
const bound = fc.option(fc.integer({ min: -1000, max: 1000 }))

const field = (name: string, kind: CustomKind): fc.Arbitrary<StatedField> =>
  fc.record({
    ...{ name: fc.constant(name), kind: fc.constant(kind), label, help },
    ...{ isRequired: fc.boolean(), isRetired: fc.boolean(), min: bound, max: bound },
    hasRelation: kind === 'QUANTITY' || kind === 'PARTS' ? fc.boolean() : fc.constant(false),
    isLevel: kind === 'QUANTITY' ? fc.boolean() : fc.constant(false),
    choices:
      kind === 'CHOICE'
        ? fc
            .array(label, { minLength: 1, maxLength: 3 })
            .map((all) => all.map((one, place) => ({ code: `C_${place}`, label: one })))
        : fc.constant([]),
    of: fc.constant(kind === 'RECORD' ? 'Salon' : kind.startsWith('LIST') ? 'award' : null),
    since: kind === 'DATE' ? fc.constantFrom(null, 'occurredOn') : fc.constant(null),
    fields:
      kind === 'PARTS'
        ? fields('part').map((all) => all.map((one) => ({ ...one, isRetired: false })))
        : fc.constant([]),
  })

function fields(prefix: string, also: readonly CustomKind[] = []): fc.Arbitrary<StatedField[]> {
  return fc
    .array(fc.constantFrom(...kinds, ...also), { minLength: 1, maxLength: 6 })
    .chain((all) => fc.tuple(...all.map((kind, place) => field(`${prefix}${place}`, kind))))
}

const stated: fc.Arbitrary<StatedType> = fc.record({
  ...{ type: fc.constant('VenueVisit'), label, help, isRetired: fc.boolean() },
  fields: fields('field', ['PARTS']),
})

test('whatever an office states compiles to just that: every field of its kind, under its words, in its order', () => {
  fc.assert(
    fc.property(stated, (type) => {
      const definition = customDefinition(type)
      expect(definition).toMatchObject({
        type: 'VenueVisit',
        label: type.label,
        plural: 'VenueVisitRecords',
        listed: true,
      })
      const names = type.fields.flatMap(({ name, kind, hasRelation }) => [
        name,
        ...(hasRelation ? [`${name}Relation`, ...(kind === 'QUANTITY' ? [`${name}UpTo`] : [])] : []),
      ])
      expect(definition.fields.map(({ name }) => name)).toEqual(names)
      for (const one of type.fields) {
        const found = definition.fields.find(({ name }) => name === one.name)
        expect(found).toMatchObject({ kind: one.kind, label: one.label, computed: one.isRetired })
        expect(found?.level ?? false).toBe(one.isLevel)
        if (one.help.zh) expect(found?.help).toEqual(one.help)
        if (found?.kind === 'CHOICE')
          expect(found.values.map(({ name, label: called }) => [name, called])).toEqual(
            one.choices.map(({ code, label: called }) => [code, called]),
          )
        if (found?.kind === 'PARTS')
          expect(
            found.fields
              .filter(({ name }) => one.fields.some((part) => part.name === name))
              .map(({ kind }) => kind),
          ).toEqual(one.fields.map(({ kind }) => kind))
        if (one.isRetired) expect(found?.required).toBe(false)
      }
    }),
  )
})

test('what stands beside a retired number is retired with it', () => {
  const number: StatedField = {
    ...{ name: 'visits', kind: 'QUANTITY', label: { zh: '人次', en: 'Visits' }, help: { zh: '', en: '' } },
    ...{ isRequired: true, isRetired: true, min: 0, max: null, hasRelation: true, isLevel: false },
    ...{ choices: [], of: null, since: null, fields: [] },
  }
  const type = {
    type: 'VenueVisit',
    label: number.label,
    help: number.help,
    isRetired: false,
    fields: [number],
  }
  expect(customDefinition(type).fields.map(({ name, computed }) => [name, computed])).toEqual([
    ['visits', true],
    ['visitsRelation', true],
    ['visitsUpTo', true],
  ])
  expect(customSdl(type)).toContain('visits: Quantity ')
})

import { orThrow } from '@kexie/schema/or-throw'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apiSchema, shapes } from '../shape/api-schema.ts'
import { lookupsOf, lookupsQuery } from '../shape/lookups-query.ts'
import { formShape } from './form-shape.ts'

const lookups = {
  districts: [{ id: 'd', name: '武进区' }],
  registers: { EventSeries: [{ id: 's', name: '学术活动月' }] },
}

const shapeOf = (slug: string, language: 'zh' | 'en' = 'zh') => {
  const shape = shapes.get(slug)
  if (!shape) throw new Error(slug)
  return formShape(shape, lookups, language)
}

test('a form has the columns of the template, without row numbers, the own key last', () => {
  const { fields, lists, plural } = shapeOf('academic-events')
  expect(plural).toBe('AcademicEvents')
  expect(fields.map(({ path }) => path)).not.toContain('#')
  expect(fields.at(-1)?.path).toBe('externalKey')
  expect(fields.find(({ path }) => path === 'district')).toMatchObject({
    label: '辖市区',
    required: true,
    choices: [{ value: 'd', label: '武进区' }],
  })
  expect(fields.find(({ path }) => path === 'series')?.choices).toEqual([{ value: 's', label: '学术活动月' }])
  expect(fields.find(({ path }) => path === 'stage')).toMatchObject({ required: false, default: 'HELD' })
  expect(lists.find(({ field }) => field === 'guests')?.fields[0]).toMatchObject({
    path: 'person.name',
    kind: 'PERSON',
    required: true,
    list: 'people',
  })
})

test('a field of a list offers its values, says which are retired, and of an empty list whom to ask', () => {
  const shape = shapes.get('nominations')
  if (!shape) throw new Error('nominations')
  const award = [
    { id: 'NEW', name: '新奖' },
    { id: 'OLD', name: '旧奖', retired: true },
  ]
  const fieldWith = (registers: object) =>
    formShape(shape, { districts: [], registers: { ...registers } }, 'zh').fields.find(
      ({ path }) => path === 'award',
    )
  expect(fieldWith({ award })).toMatchObject({
    kind: 'LIST_VALUE',
    note: '',
    choices: [
      { value: 'NEW', label: '新奖' },
      { value: 'OLD', label: '旧奖', retired: true },
    ],
  })
  const empty = '清单 award 尚未填写，请联系市科协办公室先行填写'
  expect(fieldWith({})).toMatchObject({ choices: [], note: empty })
  expect(fieldWith({ award: award.slice(1) })).toMatchObject({ note: empty })
})

test('whatever names a record says where it is looked up', () => {
  const every = [...shapes.keys()].flatMap((slug) => {
    const { fields, lists } = shapeOf(slug)
    return [...fields, ...lists.flatMap((list) => list.fields)]
  })
  expect(every.filter(({ kind, list }) => kind === 'RECORD' && list === null)).toEqual([])
  expect(shapeOf('expo-activities').fields.find(({ path }) => path === 'edition.title')?.list).toBe(
    'expoEditions',
  )
})

test('every record type has a form in both languages, with a label for every field', () => {
  for (const slug of shapes.keys()) {
    for (const language of ['zh', 'en'] as const) {
      const { fields, lists } = shapeOf(slug, language)
      const labels = [...fields, ...lists.flatMap((list) => list.fields)].map(({ label }) => label)
      expect(labels.filter((label) => label.trim() === '')).toEqual([])
    }
  }
})

test('beside a field stands what there is to know of it, and within which bounds it lies', () => {
  const noteOf = (path: string, language: 'zh' | 'en') =>
    shapeOf('academic-events', language).fields.find((field) => field.path === path)?.note
  expect(noteOf('endsOn', 'zh')).toBe('当日结束则留空')
  expect(noteOf('endsOn', 'en')).toBe('blank when it is the first')
  expect(noteOf('issue', 'zh')).toBe('不编号的系列则留空；1–100000')
  expect(noteOf('topic', 'en')).toBe('required on a special-topic platform')
})

test('a record that counts is offered the areas that are made of no others, one that observes the city any', () => {
  const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 12 }).map((parents) =>
    parents.map((parent, at) => ({
      ...{
        id: `d${at}`,
        code: `${at}`,
        name: `区${at}`,
        nameZh: `区${at}`,
        nameEn: `${at}`,
        aliases: [],
        closedOn: null,
      },
      parent: at === 0 ? null : { id: `d${parent % at}` },
    })),
  )
  const offered = (slug: string, districts: object[]) => {
    const shape = orThrow(shapes.get(slug), slug)
    // What was not asked is not answered.
    const asked = lookupsQuery(apiSchema, shape).includes('parent { id }')
    const answer = { districts: districts.map((one) => (asked ? one : { ...one, parent: undefined })) }
    const choices = formShape(shape, lookupsOf(answer), 'zh').fields.find(
      ({ path }) => path === 'district',
    )?.choices
    return choices?.map(({ value }) => value)
  }
  fc.assert(
    fc.property(tree, (districts) => {
      const wholes = new Set(districts.map(({ parent }) => parent?.id))
      const lowest = districts.map(({ id }) => id).filter((id) => !wholes.has(id))
      expect(offered('academic-events', districts)).toEqual(lowest)
      expect(offered('provincial-rankings', districts)).toEqual(districts.map(({ id }) => id))
    }),
  )
})

import { isDimension } from '@kexie/schema/dimensions'
import type { Text } from '@kexie/schema/indicator'
import { isList, type Scalar, scalarsOf, type Test, type Where } from '@kexie/schema/rule'
import { z } from 'zod'
import type { Fault } from './fault.ts'
import type { Fields, Named } from './rule-fields.ts'
import { oneOfThese } from './shape-faults.ts'
import type { Placed } from './yaml-file.ts'

/** Where in a file a part of a rule stands. */
export type At = Pick<Placed<unknown>, 'file' | 'path'>

/** What a rule wants of a field. */
export type Role = 'NUMBER' | 'DAY' | 'SUBJECT' | 'RELATION' | 'DIMENSION'

const several = ['PARTS', 'CHOICES', 'LIST_VALUES', 'BOOLEAN']

/** Whether a field can be what a rule wants of it, and what such a field is. */
const fits: Readonly<Record<Role, { is: (field: Named) => boolean } & Text>> = {
  NUMBER: {
    is: ({ kind }) => ['INTEGER', 'QUANTITY', 'CALCULATED'].includes(kind),
    zh: '数值',
    en: 'number',
  },
  DAY: { is: ({ kind }) => kind === 'DATE', zh: '日期', en: 'date' },
  SUBJECT: { is: ({ kind }) => !several.includes(kind), zh: '单值', en: 'single-valued' },
  RELATION: {
    is: (field) => field.kind === 'CHOICE' && field.type === 'Relation',
    zh: '数量关系（准确、不少于…）',
    en: 'relation',
  },
  DIMENSION: { is: isDimension, zh: '选一项或是否', en: 'single-choice or yes-or-no' },
}

/** That a rule names a field which its records do not have, which is confidential, or which is not of the kind it is counted by. */
export function fieldFaults(
  { file, path }: At,
  field: string | undefined,
  role: Role,
  { type, named }: Fields,
): Fault[] {
  const { is, zh, en } = fits[role]
  const found = field === undefined ? undefined : named(field)
  if (field === undefined || (found && !found.confidential && is(found))) return []
  return [file.fault(path, openField(type, { zh, en: `${en} ` }))]
}

const openField = (type: string, kind: Text = { zh: '', en: '' }): Text => ({
  zh: `${type} 的一个不保密的${kind.zh}字段`,
  en: `a ${kind.en}field of ${type} that is not confidential`,
})

/** What conditions ask of fields that are not there, or what a field of its kind never is. */
export function testFaults({ file, path }: At, where: Where = {}, fields: Fields): Fault[] {
  return Object.entries(where).flatMap(([name, test]) => {
    const at = { file, path: [...path, name] }
    const field = fields.named(name)
    if (!field || field.confidential) return file.fault(at.path, openField(fields.type))
    if (typeof test === 'object' && !isList(test) && 'some' in test && field.kind === 'PARTS')
      return testFaults({ file, path: [...at.path, 'some'] }, test.some, fields.within(name))
    return oneTestFaults(at, test, field, fields.valuesOf(name))
  })
}

function oneTestFaults(
  { file, path }: At,
  test: Test,
  field: Named,
  allowed: readonly string[] | undefined,
): Fault[] {
  if (typeof test === 'object' && !isList(test)) {
    if ('given' in test) return []
    if ('some' in test || field.kind === 'PARTS')
      return [file.fault(path, field.kind === 'PARTS' ? someOrGiven : noList)]
    if ('text' in test) return ['TEXT', 'CALCULATED'].includes(field.kind) ? [] : [file.fault(path, noText)]
  }
  if (field.kind === 'PARTS') return [file.fault(path, someOrGiven)]
  const wanted = valuesExpected(field, allowed)
  return scalarsOf(test)
    .filter((value) => !wanted.is(value))
    .map((value) => file.fault(path, wanted, { zh: `“${value}”`, en: `"${value}"` }))
}

const someOrGiven = { zh: 'some 或 given（这是一个列表）', en: 'some or given: it is a list' }
const noList = { zh: '值（这不是列表）', en: 'a value: it is no list' }
const noText = { zh: '值（这不是文字）', en: 'a value: it is no text' }

/** What a field of its kind may be compared with: anything else would hold for no record, in silence. */
function valuesExpected(
  { kind }: Named,
  allowed: readonly string[] | undefined,
): Text & { is: (value: Scalar) => boolean } {
  if (allowed) return { is: (value) => allowed.includes(String(value)), ...oneOfThese(allowed) }
  switch (kind) {
    case 'BOOLEAN':
      return { is: (value) => typeof value === 'boolean', zh: 'true 或 false', en: 'true or false' }
    case 'INTEGER':
    case 'QUANTITY':
    case 'COORDINATE':
      return { is: (value) => typeof value === 'number', zh: '数', en: 'a number' }
    case 'DATE':
      return {
        is: (value) => z.iso.date().safeParse(value).success,
        zh: '日期，如 "2021-12-31"',
        en: 'a date such as "2021-12-31"',
      }
    case 'CALCULATED':
      return { is: () => true, zh: '', en: '' }
    default:
      return { is: (value) => typeof value === 'string', zh: '文字', en: 'a text' }
  }
}

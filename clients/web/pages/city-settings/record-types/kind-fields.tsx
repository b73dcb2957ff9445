import { text } from '../../../language/language.ts'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { Option } from '../../../parts/layout/options.ts'
import { daysBeside } from './change-of-type.ts'
import { Fixed } from './controls.tsx'
import { bound, type FieldPlace } from './field-place.ts'
import { boundWords, ofWords } from './field-words.ts'
import { hasLeast, hasMost, namesSomething } from './typed-type.ts'

/** What a field of its kind needs, and no other does. */
export function KindFields({ of }: { of: FieldPlace }) {
  const { kind } = of.field
  return (
    <>
      {namesSomething(kind) && <WhatItNames of={of} />}
      {hasLeast(kind) && <Bound of={of} name="min" />}
      {hasMost(kind) && <Bound of={of} name="max" />}
      {kind === 'DATE' && <Since of={of} />}
    </>
  )
}

const most = 999_999_999

function Bound({ of, name }: { of: FieldPlace; name: 'min' | 'max' }) {
  const { kind } = of.field
  return (
    <TextField
      {...bound(of, name)}
      label={boundWords(kind, name)}
      input={{
        ...{ type: 'number', step: 1, required: false, max: most },
        min: kind === 'QUANTITY' ? -most : 0,
        // Of a number that may be less than nothing it has to be said.
        placeholder: kind === 'QUANTITY' && name === 'min' ? '0' : text({ zh: '不限', en: 'any' }),
      }}
    />
  )
}

/** The list that its values are of, or the type of record that it names; once it is saved it stays so. */
function WhatItNames({ of }: { of: FieldPlace }) {
  const { field, named } = of
  const label = ofWords(field.kind)
  const options = field.kind === 'RECORD' ? named.types : named.lists
  if (!field.isNew)
    return <Fixed label={label} value={options.find(({ value }) => value === field.of)?.label ?? field.of} />
  return <SelectField {...bound(of, 'of')} label={label} options={[unchosen(), ...options]} />
}

const unchosen = (): Option => ({ value: '', label: text({ zh: '请选择…', en: 'Choose…' }) })

/** The day that it may not lie before: the record's, or another of its fields. */
function Since({ of }: { of: FieldPlace }) {
  const { field, fields, above } = of
  const days = daysBeside(field, [...fields, ...above]).filter(
    ({ key, retired }) => !retired || key === field.since,
  )
  const options: Option[] = [
    { value: '', label: text({ zh: '不限', en: 'any day' }) },
    { value: 'occurredOn', label: text({ zh: '记录的日期', en: 'the day of the record' }) },
    ...days.map((one) => ({ value: one.key, label: dayText(one.labelZh) })),
  ]
  const since = bound(of, 'since')
  const isThere = options.some(({ value }) => value === since.value)
  return (
    <SelectField
      {...since}
      value={isThere ? since.value : ''}
      label={text({ zh: '不早于', en: 'Not before' })}
      options={options}
    />
  )
}

const dayText = (label: string) =>
  label || text({ zh: '（尚未命名的日期）', en: '(a day without a name yet)' })

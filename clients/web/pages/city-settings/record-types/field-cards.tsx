import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { Problems } from '../../../parts/forms/field.tsx'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import { ChoiceTable } from './choice-table.tsx'
import { Fixed } from './controls.tsx'
import { FieldBeside } from './field-beside.tsx'
import { FieldMarks } from './field-marks.tsx'
import { addButtonId, bound, type FieldPlace, type FieldsPlace, itemsOf, placedIn } from './field-place.ts'
import { kindNote, kindText } from './field-words.ts'
import { focusNext, useFocusKept } from './keep-focus.ts'
import { KindFields } from './kind-fields.tsx'
import type { Kind } from './record-type.ts'
import { blankField, turnInto } from './typed-type.ts'

/** Fields as cards in their order, and one more at their end. */
export const FieldCards = defineComponent(
  (props: { of: FieldsPlace }) => {
    useFocusKept()
    return () => {
      const { fields, path, at } = props.of
      const problems = at(path)
      return (
        <>
          {fields.map((field, place) => (
            <FieldCard key={field.key} of={placedIn(props.of, field, place)} />
          ))}
          {problems.length > 0 && <Problems problems={problems} />}
          <AddField of={props.of} />
        </>
      )
    }
  },
  { props: ['of'] },
)

function AddField({ of: { fields, path, id, isOfItem } }: { of: FieldsPlace }) {
  const add = () => {
    const field = blankField()
    fields.push(field)
    void focusNext(() => document.getElementById(`${id}-${field.key}-labelZh`))
  }
  return (
    <p>
      <button type="button" id={addButtonId(path)} onClick={add}>
        {isOfItem
          ? text({ zh: '每项加一个字段', en: 'Add a field to each item' })
          : text({ zh: '加一个字段', en: 'Add a field' })}
      </button>
    </p>
  )
}

function FieldCard({ of }: { of: FieldPlace }) {
  const { field, path, at, place } = of
  const name = field.labelZh || text({ zh: `字段 ${place + 1}`, en: `Field ${place + 1}` })
  return (
    <fieldset class={{ 'record-field': true, retired: field.retired }}>
      <legend>
        {place + 1}. {field.labelZh || text({ zh: '新字段', en: 'New field' })}
        {field.retired && text({ zh: '（已停用）', en: ' (retired)' })}
      </legend>
      <Words of={of} />
      <FieldMarks of={of} name={name} />
      <FieldBeside of={of} />
      {field.kind === 'CHOICE' && (
        <ChoiceTable name={name} choices={field.choices} path={`${path}.choices`} at={at} />
      )}
      {field.kind === 'PARTS' && <Items of={of} />}
    </fieldset>
  )
}

/** What it is called, of what kind it is and what that needs. */
function Words({ of }: { of: FieldPlace }) {
  const label = bound(of, 'labelZh')
  const note = kindNote(of.field.kind)
  return (
    <>
      <div class="setting-fields">
        <TextField
          {...label}
          // What the graph names a field by is made of what it is called.
          problems={[...label.problems, ...of.at(`${of.path}.name`)]}
          label={text({ zh: '叫法', en: 'Called in Chinese' })}
          input={{ maxlength: 100 }}
        />
        <KindOf of={of} />
        <KindFields of={of} />
      </div>
      {note && <p class="note">{note}</p>}
    </>
  )
}

/** Of what kind it is; once it is saved it stays so. */
function KindOf({ of: { field, id, path, isOfItem, at } }: { of: FieldPlace }) {
  const label = text({ zh: '种类', en: 'Kind' })
  if (!field.isNew) return <Fixed label={label} value={kindText(field.kind)} />
  const kinds = optionsOf('CustomFieldKind').filter(({ value }) => !isOfItem || value !== 'PARTS')
  return (
    <SelectField
      id={`${id}-kind`}
      label={label}
      value={field.kind}
      problems={at(`${path}.kind`)}
      options={kinds}
      onGive={(kind) => turnInto(field, kind as Kind)}
    />
  )
}

/** The fields of each of its items. */
const Items = ({ of }: { of: FieldPlace }) => (
  <div class="record-items">
    <p class="record-items-head">{text({ zh: '每项的字段', en: 'Fields of each item' })}</p>
    <FieldCards of={itemsOf(of)} />
  </div>
)

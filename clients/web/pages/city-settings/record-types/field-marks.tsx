import { text } from '../../../language/language.ts'
import { Movers } from '../../../parts/settings/movers.tsx'
import { Check } from './controls.tsx'
import { addButtonId, type FieldPlace } from './field-place.ts'
import { focusNext } from './keep-focus.ts'
import { mayRelate } from './typed-type.ts'

interface Props {
  of: FieldPlace
  /** What it is called, or which it is while it is called nothing. */
  name: string
}

/** Whether a field has to be filled in, may be said to be more or less, and is asked no longer; its place, and the way out. */
export function FieldMarks({ of, name }: Props) {
  const { field, fields, place, isOfItem } = of
  const takeOut = () => {
    fields.splice(place, 1)
    void focusNext(() => document.getElementById(addButtonId(of.path)))
  }
  return (
    <div class="record-field-marks">
      <Mark of={of} name="required" label={text({ zh: '必填', en: 'Required' })} />
      {mayRelate(field.kind) && (
        <Mark
          of={of}
          name="relation"
          label={relationWords(field.keepsRelation)}
          isFixed={field.keepsRelation}
        />
      )}
      {field.kind === 'QUANTITY' && <Mark of={of} name="level" label={text(levelWords)} />}
      {!field.isNew && !isOfItem && (
        <Mark
          of={of}
          name="retired"
          label={text({ zh: '停用（不再填报，已填的照旧）', en: 'Retired (what was reported stays)' })}
        />
      )}
      <span class="record-field-tools">
        <Movers items={fields} place={place} name={name} />
        {field.isNew && <TakeOut name={name} onTaken={takeOut} />}
      </span>
    </div>
  )
}

interface MarkProps {
  of: FieldPlace
  name: 'required' | 'relation' | 'level' | 'retired'
  label: string
  isFixed?: boolean
}

const Mark = ({ of: { field, path, at }, name, label, isFixed = false }: MarkProps) => (
  <Check
    label={label}
    isChecked={field[name]}
    isFixed={isFixed}
    problems={at(`${path}.${name}`)}
    onGive={(isChecked) => {
      field[name] = isChecked
    }}
  />
)

const levelWords = {
  zh: '某一时点的数（如会员数、面积），不能相加',
  en: 'What there is at a time (members, floor space): not added up',
}

const relationWords = (isFixed: boolean) =>
  isFixed
    ? text({
        zh: '旁边可填“至少、约、介于”（保存后不能取消）',
        en: 'May be said to be at least, about or between (stays once saved)',
      })
    : text({
        zh: '旁边可填“至少、约、介于”',
        en: 'May be said to be at least, about or between',
      })

const TakeOut = ({ name, onTaken }: { name: string; onTaken: () => void }) => (
  <button type="button" aria-label={text({ zh: `不加了 ${name}`, en: `Take out ${name}` })} onClick={onTaken}>
    {text({ zh: '不加了', en: 'Take out' })}
  </button>
)

import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { type Problem, Problems } from '../../parts/forms/field.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import type { Option } from '../../parts/layout/options.ts'
import { Period } from '../../parts/layout/period-and-area.tsx'
import { ConditionRow } from './condition-row.tsx'
import { choicesOf, type RuleFields } from './fields-of-rule.ts'
import { blankCondition, isExtreme, type RuleDraft, saidOf } from './rule-draft.ts'

interface Props {
  draft: { value: RuleDraft }
  types: readonly Option[]
  fields: RuleFields
  problems: readonly Problem[]
}

type Plain = 'items' | 'measure' | 'quantity' | 'per' | 'subject' | 'day' | 'ending' | 'by'

/** What is counted, on which conditions, and how. */
export function RuleEditor({ draft, types, fields, problems }: Props) {
  return (
    <form class="rule-editor" onSubmit={(event) => event.preventDefault()}>
      <div class="controls">
        <TypeField draft={draft} types={types} />
        <Period />
      </div>
      <At of={problems} paths={['of', 'fromYear']} />
      {draft.value.of !== '' && (
        <>
          <Counting draft={draft} fields={fields} problems={problems} />
          <Conditions draft={draft} fields={fields} problems={problems} />
        </>
      )}
    </form>
  )
}

/** The problems at some parts of the term, or of the whole. */
function At({ of: problems, paths }: { of: readonly Problem[]; paths: readonly string[] }) {
  const own = problems.filter(({ field }) =>
    paths.some((path) =>
      [`input.${path}`, `input.terms.0.${path}`].some((at) => field === at || field?.startsWith(`${at}.`)),
    ),
  )
  return own.length > 0 ? <Problems problems={own} /> : null
}

/** A record type is found by some letters of its name. */
function TypeField({ draft, types }: Pick<Props, 'draft' | 'types'>) {
  const chosen = types.find(({ value }) => value === draft.value.of)
  const choose = ({ target }: Event) => {
    const found = types.find(({ label }) => label === (target as HTMLInputElement).value)
    if (found && found.value !== draft.value.of)
      draft.value = { ...draft.value, ...unsaid, of: found.value, conditions: [] }
  }
  return (
    <label class="field rule-type">
      {text({ zh: '记录种类', en: 'Record type' })}
      <input
        type="search"
        list="rule-types"
        value={chosen?.label ?? ''}
        placeholder={text({ zh: '输入几个字查找', en: 'Type some letters' })}
        onChange={choose}
      />
      <TypeNames types={types} />
    </label>
  )
}

const TypeNames = ({ types }: Pick<Props, 'types'>) => (
  <datalist id="rule-types">
    {types.map(({ value, label }) => (
      <option key={value} value={label} />
    ))}
  </datalist>
)

const unsaid = { items: '', quantity: '', per: '', subject: '', day: '', ending: '', by: '' }

const bound = (draft: Props['draft'], key: Plain) => ({
  get value() {
    return draft.value[key]
  },
  set value(value: string) {
    draft.value = { ...draft.value, [key]: value }
  },
})

function Counting({ draft, fields, problems }: Omit<Props, 'types'>) {
  const { measure } = draft.value
  const measures = valuesOf('TrialMeasure').map((value) => ({
    value,
    label: text(valueWords('TrialMeasure', value)),
  }))
  const none = text({ zh: '不填', en: 'Nothing' })
  const days = choicesOf(fields, ['DATE'], none)
  return (
    <>
      <div class="controls">
        <Choose
          label={text({ zh: '怎样计', en: 'Measure' })}
          of={bound(draft, 'measure')}
          options={measures}
        />
        {fields.lists.length > 0 && (
          <Choose
            label={text({ zh: '数什么', en: 'What counts' })}
            of={bound(draft, 'items')}
            options={[
              { value: '', label: text({ zh: '记录本身', en: 'The record itself' }) },
              ...fields.lists,
            ]}
          />
        )}
        {measure !== 'COUNT' && measure !== 'DISTINCT' && (
          <Choose
            label={text({ zh: '数量', en: 'Quantity' })}
            of={bound(draft, 'quantity')}
            options={quantities(fields, none)}
          />
        )}
        {isExtreme(draft.value) && (
          <Choose
            label={text({ zh: '比什么', en: 'What is compared' })}
            of={bound(draft, 'per')}
            options={slots()}
          />
        )}
        {measure === 'DISTINCT' && (
          <Choose
            label={text({ zh: '对象', en: 'Subject' })}
            of={bound(draft, 'subject')}
            options={choicesOf(fields, singles, none)}
          />
        )}
        <Choose
          label={text({ zh: '计入日期', en: 'Day it counts on' })}
          of={bound(draft, 'day')}
          options={choicesOf(fields, ['DATE'], text({ zh: '记录的日期', en: 'The record’s own day' }))}
        />
        {measure === 'STOCK' && (
          <Choose
            label={text({ zh: '到何日为止', en: 'Until' })}
            of={bound(draft, 'ending')}
            options={endings(days)}
          />
        )}
        <Choose
          label={text({ zh: '分类', en: 'Broken down by' })}
          of={bound(draft, 'by')}
          options={choicesOf(fields, ['CHOICE', 'LIST_VALUE', 'BOOLEAN'], none)}
        />
      </div>
      <At
        of={problems}
        paths={['items', 'quantity', 'count', 'per', 'subject', 'day', 'lastDay', 'until', 'by', 'relation']}
      />
    </>
  )
}

const singles = [
  'TEXT',
  'INTEGER',
  'DATE',
  'CHOICE',
  'LIST_VALUE',
  'PERSON',
  'ORGANIZATION',
  'RECORD',
  'REGISTER',
]

const quantities = (fields: RuleFields, none: string): Option[] => [
  ...choicesOf(fields, ['INTEGER', 'QUANTITY'], none),
  ...fields.lists.map(({ value, label }) => ({
    value: `#${value}`,
    label: text({ zh: `${label}的项数`, en: `How many of: ${label}` }),
  })),
]

const slots = (): Option[] => [
  { value: '', label: text({ zh: '逐个比', en: 'Each by itself' }) },
  ...valuesOf('RuleSlot').map((value) => ({ value, label: text(valueWords('RuleSlot', value)) })),
]

/** A stock lasts up to a day, or to the day before another. */
const endings = ([none, ...days]: readonly Option[]): Option[] => [
  { value: '', label: none?.label ?? '' },
  ...days.map(({ value, label }) => ({
    value: `lastDay:${value}`,
    label: text({ zh: `${label}（当日仍计）`, en: `${label}, still counted that day` }),
  })),
  ...days.map(({ value, label }) => ({
    value: `until:${value}`,
    label: text({ zh: `${label}（当日不计）`, en: `${label}, no more that day` }),
  })),
]

function Conditions({ draft, fields, problems }: Omit<Props, 'types'>) {
  const { conditions } = draft.value
  const replace = (all: RuleDraft['conditions']) => {
    draft.value = { ...draft.value, conditions: all }
  }
  return (
    <div class="rule-conditions">
      {conditions.length > 1 && <Together draft={draft} />}
      {conditions.map((condition, place) => (
        <ConditionRow
          key={place}
          {...{ place, condition, fields: fields.all }}
          problems={problemsOf(problems, placeSaid(draft.value, place))}
          onReplaced={(one) => replace(conditions.with(place, one))}
          onRemoved={() => replace(conditions.toSpliced(place, 1))}
        />
      ))}
      <At of={problems.filter(({ field }) => field === 'input.terms.0.anyOf')} paths={['anyOf']} />
      <button type="button" onClick={() => replace([...conditions, blankCondition])}>
        {text({ zh: '加一个条件', en: 'Add a condition' })}
      </button>
    </div>
  )
}

/** Where a condition stands among those that are said: problems name it so. */
const placeSaid = (rule: RuleDraft, place: number) => saidOf(rule).findIndex((one) => one.place === place)

const problemsOf = (problems: readonly Problem[], place: number) =>
  problems.filter(({ field }) =>
    ['where', 'anyOf'].some((at) => `${field}.`.startsWith(`input.terms.0.${at}.${place}.`)),
  )

/** Whether all conditions have to hold. */
function Together({ draft }: Pick<Props, 'draft'>) {
  const together = {
    get value() {
      return draft.value.isAny ? 'ANY' : 'ALL'
    },
    set value(value: string) {
      draft.value = { ...draft.value, isAny: value === 'ANY' }
    },
  }
  const options = [
    { value: 'ALL', label: text({ zh: '须全部符合', en: 'All have to hold' }) },
    { value: 'ANY', label: text({ zh: '符合一个即可', en: 'One is enough' }) },
  ]
  return <Choose label={text({ zh: '各条件', en: 'Conditions' })} of={together} options={options} />
}

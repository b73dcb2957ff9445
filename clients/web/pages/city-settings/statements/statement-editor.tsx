import { defineComponent } from 'vue'
import { isWhole } from '../../../city/areas.ts'
import { text, type Words } from '../../../language/language.ts'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import { withOwn } from '../../../parts/layout/options.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { cellColumns } from './cell-columns.ts'
import { type CellName, type Document, type Named, type Stated, type Typed, typedOf } from './statement.ts'
import { SetStatementsDocument, StatementsPreviewDocument } from './statements.generated.ts'

interface Props {
  document: Document
  stated: Stated | undefined
  named: Named
}

/** One published number, as it shall be said; blank where it is a new one. */
export const StatementEditor = defineComponent(
  (props: Props) => {
    const draft = useDraft(() => ({
      revision: props.document.statementsRevision,
      given: typedOf(props.stated),
    }))
    const of = useSettingForm({
      id: 'statement',
      draft,
      change: (given) => ({ source: props.document.key, rows: [given] }),
      preview: StatementsPreviewDocument,
      mutation: SetStatementsDocument,
    })
    const field = (name: CellName): FieldBinding & { label: string } => ({
      id: `statement-${name}`,
      label: labelOf(name),
      value: draft.given.value[name],
      problems: of.at(`rows.0.${name}`),
      onGive: (value) => {
        draft.given.value[name] = value
      },
    })
    return () => <SettingForm of={of}>{fieldsOf(field, props, draft.given.value)}</SettingForm>
  },
  { props: ['document', 'stated', 'named'] },
)

const labelOf = (name: CellName) =>
  text(cellColumns.find(({ path }) => path === name)?.label ?? { zh: name, en: name })

const hint: Words = {
  zh: '值照印即可：503、29.9万、60多、近200、不少于502；起止写年、年月或日期，如 2017 和 2021。',
  en: 'The value as printed: 503, 29.9万, 60多, 近200, 不少于502; the period by years, months or days, such as 2017 and 2021.',
}

type Bind = (name: CellName) => FieldBinding & { label: string }

function fieldsOf(field: Bind, { stated, named }: Props, typed: Typed) {
  const free = (name: CellName, input = {}) => (
    <TextField {...field(name)} input={{ required: false, ...input }} />
  )
  const isOwn = typed.indicator === '' || stated !== undefined
  return (
    <>
      <p class="note">{text(hint)}</p>
      <div class="setting-fields">
        <SelectField
          {...field('indicator')}
          options={[none, ...indicatorOptions(named, typed, stated)].map(worded)}
        />
        <SelectField {...field('kind')} options={optionsOf('StatementKind')} />
        <TextField {...field('value')} />
        <SelectField {...field('relation')} options={[worded(asPrinted), ...ofOneNumber()]} />
        <TextField {...field('wording')} />
        {free('paragraph', { inputmode: 'numeric' })}
        {free('from')}
        {free('to')}
        <SelectField {...field('district')} options={areaOptions(named, typed)} />
        {isOwn && (['labelZh', 'labelEn', 'unitZh', 'unitEn'] as const).map((name) => free(name))}
        {free('inconsistencyZh')}
        {free('inconsistencyEn')}
        {stated && free('withdrawal')}
      </div>
    </>
  )
}

const none = { value: '', label: { zh: '没有对应的指标', en: 'of no indicator' } }
const asPrinted = { value: '', label: { zh: '照值的写法', en: 'as the value is written' } }

const worded = ({ value, label }: { value: string; label: Words | string }) => ({
  value,
  label: typeof label === 'string' ? label : text(label),
})

/** The indicators there are, with the one it is of though it was retired. */
const indicatorOptions = ({ indicators }: Named, { indicator }: Typed, stated: Stated | undefined) =>
  withOwn(
    indicators.map(({ code, name }) => ({ value: code, label: name })),
    indicator,
    stated?.indicator?.name,
  )

/** Areas by their names, which cells say; the city is meant where none is said. */
function areaOptions({ districts }: Named, { district }: Typed) {
  const others = districts.filter((area) => !isWhole(area) || area.name === district)
  return withOwn(
    [
      { value: '', label: text({ zh: '全市', en: 'The city' }) },
      ...others.map(({ name }) => ({ value: name, label: name })),
    ],
    district,
  )
}

/** A document prints one number; of what lies between two it is one or the other. */
const ofOneNumber = () => optionsOf('Relation').filter(({ value }) => value !== 'BETWEEN')

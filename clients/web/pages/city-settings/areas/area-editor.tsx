import { defineComponent, watch } from 'vue'
import { text } from '../../../language/language.ts'
import { DayField } from '../../../parts/forms/inputs.tsx'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import type { Option } from '../../../parts/layout/options.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, type SettingFormOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { type Area, changeOf, namesOf, type Typed, untouched } from './area.ts'
import { AreaPreviewDocument, SetAreaDocument } from './areas.generated.ts'
import { MergedBoxes } from './merged-boxes.tsx'
import { SplitFields } from './split-fields.tsx'

interface Props {
  areas: readonly Area[]
  revision: number
}

/** One rearrangement of areas: which, how, from which month on, and who goes where. */
export const AreaEditor = defineComponent(
  (props: Props) => {
    const draft = useDraft(() => ({ revision: props.revision, given: untouched() }))
    const areaOf = (code: string) => props.areas.find((one) => one.code === code)
    watch(
      () => [draft.given.value.kind, draft.given.value.code] as const,
      ([kind, code], [before]) => {
        if (kind !== 'RENAME' && kind === before) return
        Object.assign(draft.given.value, namesOf(kind === 'RENAME' ? areaOf(code) : undefined))
      },
    )
    const isNew = () => !areaOf(draft.given.value.code)
    const of = useSettingForm({
      id: 'area',
      draft,
      change: (given) => changeOf(given, isNew()),
      preview: AreaPreviewDocument,
      mutation: SetAreaDocument,
    })
    return () => <SettingForm of={of}>{fields(of, props.areas, isNew())}</SettingForm>
  },
  { props: ['areas', 'revision'] },
)

function fields(of: SettingFormOf<Typed>, areas: readonly Area[], isNew: boolean) {
  const field = fieldsOf('area', of)
  const { kind } = of.draft.given.value
  const open = areas.filter(({ closedOn }) => closedOn === null)
  const isMadeNew = kind === 'ADD' || (kind === 'MERGE' && isNew)
  return (
    <>
      <div class="setting-fields">
        <SelectField
          {...field('kind')}
          label={text({ zh: '怎样调整', en: 'What is done' })}
          options={optionsOf('AreaChangeKind')}
        />
        {kind === 'ADD' || kind === 'MERGE' ? codeField(field, kind) : chosenField(field, open)}
        {(isMadeNew || kind === 'RENAME') && nameFields(field)}
        {(isMadeNew || kind === 'MOVE') && (
          <SelectField
            {...field('parent')}
            label={text({ zh: '属于', en: 'Part of' })}
            options={choices(open)}
          />
        )}
        {kind !== 'RENAME' && (
          <DayField
            {...field('since')}
            label={text({ zh: '自何日起（一月之首日）', en: 'From which day (the first of a month)' })}
          />
        )}
      </div>
      {kind === 'MERGE' && <MergedBoxes of={of} areas={open} />}
      {kind === 'SPLIT' && <SplitFields of={of} />}
    </>
  )
}

type FieldOf = (
  name: 'kind' | 'code' | 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'aliases' | 'parent' | 'since',
) => FieldBinding

const codeField = (field: FieldOf, kind: string) => (
  <TextField
    {...field('code')}
    label={
      kind === 'ADD'
        ? text({
            zh: '六位代码（乡镇九位、村十二位）',
            en: 'Code of six digits (nine of a town, twelve of a village)',
          })
        : text({
            zh: '并入何区：已有的或新设的代码',
            en: 'Merged into: code of an area, or of a new one',
          })
    }
    input={{ maxlength: 12, inputmode: 'numeric' }}
  />
)

const chosenField = (field: FieldOf, open: readonly Area[]) => (
  <SelectField {...field('code')} label={text({ zh: '哪个区', en: 'Which area' })} options={choices(open)} />
)

const nameFields = (field: FieldOf) => [
  <TextField {...field('nameZh')} label={text({ zh: '中文名称', en: 'Chinese name' })} />,
  <TextField {...field('nameEn')} label={text({ zh: '英文名称', en: 'English name' })} />,
  <TextField
    {...field('shortZh')}
    label={text({ zh: '图上用的中文简称（可不填）', en: 'Short Chinese name, for maps (may be left out)' })}
    input={{ required: false }}
  />,
  <TextField
    {...field('shortEn')}
    label={text({ zh: '图上用的英文简称（可不填）', en: 'Short English name, for maps (may be left out)' })}
    input={{ required: false }}
  />,
  <TextField
    {...field('aliases')}
    label={text({
      zh: '又称（文件里这样写也认；几个用顿号隔开，可不填）',
      en: 'Also called: understood in files; several with commas between (may be left out)',
    })}
    input={{ required: false }}
  />,
]

/** Areas to choose from, none of them chosen. */
const choices = (areas: readonly Area[]): Option[] => [
  { value: '', label: text({ zh: '请选择', en: 'Choose' }) },
  ...areas.map(({ code, name }) => ({ value: code, label: `${name}（${code}）` })),
]

import { defineComponent } from 'vue'
import { today } from '../../../calendar-days/days.ts'
import { text } from '../../../language/language.ts'
import { DayField } from '../../../parts/forms/inputs.tsx'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import type { FieldBinding } from '../../../parts/forms/use-mutation-form.ts'
import { optionsOf } from '../../../parts/layout/enum-options.ts'
import { type Option, withOwn } from '../../../parts/layout/options.ts'
import { useListOptions } from '../../../parts/layout/use-list-options.ts'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { type SeriesChange, SeriesPreviewDocument, SetSeriesDocument } from './series.generated.ts'
import type { Series } from './series.ts'

/** One series as it shall be, or a new one. */
export const SeriesEditor = defineComponent(
  (props: { series?: Series | undefined }) => {
    const programmes = useListOptions('programme')
    const draft = useDraft(() => ({ revision: props.series?.revision ?? 0, given: typedOf(props.series) }))
    const of = useSettingForm({
      id: 'series',
      draft,
      change: (given) => changeOf(given, programmes.value[0]?.value ?? ''),
      preview: SeriesPreviewDocument,
      mutation: SetSeriesDocument,
    })
    const field = fieldsOf('series', of)
    return () => <SettingForm of={of}>{seriesFields(field, props.series, programmes.value)}</SettingForm>
  },
  { props: ['series'] },
)

const seriesFields = (
  field: (name: keyof Typed) => FieldBinding,
  series: Series | undefined,
  programmes: readonly Option[],
) => (
  <div class="setting-fields">
    <TextField {...field('nameZh')} label={text({ zh: '中文名称', en: 'Chinese name' })} />
    <TextField {...field('nameEn')} label={text({ zh: '英文名称', en: 'English name' })} />
    {!series && (
      <TextField
        {...field('code')}
        label={text({
          zh: '代码（不填则由英文名称生成）',
          en: 'Code (made of the English name if empty)',
        })}
        input={{ required: false }}
      />
    )}
    <SelectField
      {...field('tier')}
      label={text({ zh: '层级', en: 'Tier' })}
      options={optionsOf('SeriesTier')}
    />
    <SelectField
      {...field('programme')}
      label={text({ zh: '计入的工作', en: 'Programme it counts in' })}
      options={withOwn(programmes, series?.programme.code, series?.programme.name)}
    />
    <SelectField
      {...field('cadence')}
      label={text({ zh: '节奏', en: 'Cadence' })}
      options={optionsOf('Cadence')}
    />
    <DayField {...field('startedOn')} label={text({ zh: '首期日期', en: 'First day' })} />
    <DayField
      {...field('endedOn')}
      label={text({ zh: '停办日期（不填为仍在举办）', en: 'Last day (none while it goes on)' })}
      required={false}
    />
  </div>
)

type Typed = Record<
  'code' | 'nameZh' | 'nameEn' | 'tier' | 'programme' | 'cadence' | 'startedOn' | 'endedOn',
  string
>

const typedOf = (series: Series | undefined): Typed => ({
  code: series?.code ?? '',
  nameZh: series?.nameZh ?? '',
  nameEn: series?.nameEn ?? '',
  tier: series?.tier ?? 'REGULAR',
  programme: series?.programme.code ?? '',
  cadence: series?.cadence ?? 'IRREGULAR',
  startedOn: series?.startedOn ?? today(),
  endedOn: series?.endedOn ?? '',
})

const changeOf = (
  { code, tier, cadence, programme, startedOn, endedOn, ...names }: Typed,
  first: string,
): SeriesChange => ({
  ...names,
  code: code || null,
  tier: tier as SeriesChange['tier'],
  cadence: cadence as SeriesChange['cadence'],
  programme: programme || first,
  startedOn: startedOn || today(),
  endedOn: endedOn || null,
})

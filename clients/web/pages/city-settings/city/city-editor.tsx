import { defineComponent } from 'vue'
import { refreshCity } from '../../../city/city.ts'
import { text } from '../../../language/language.ts'
import { SelectField } from '../../../parts/forms/select-field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, type SettingFormOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import {
  type CityChange,
  CityPreviewDocument,
  SetCityDocument,
  type SetCityOfPagesQuery,
} from './city.generated.ts'

type City = NonNullable<SetCityOfPagesQuery['city']>

/** The city as it shall be. */
export const CityEditor = defineComponent(
  (props: { city: City }) => {
    const draft = useDraft(() => ({ revision: props.city.revision, given: typedOf(props.city) }))
    const of = useSettingForm({
      id: 'city',
      draft,
      change: changeOf,
      preview: CityPreviewDocument,
      mutation: SetCityDocument,
      onDone: () => void refreshCity(),
    })
    return () => <SettingForm of={of}>{cityFields(of)}</SettingForm>
  },
  { props: ['city'] },
)

type Typed = Record<
  | 'associationZh'
  | 'associationEn'
  | 'mapZh'
  | 'mapEn'
  | 'opensFrom'
  | 'opensTo'
  | 'earliestYear'
  | 'languages',
  string
>

const typedOf = ({ languages, ...city }: City): Typed => ({
  associationZh: city.associationZh,
  associationEn: city.associationEn,
  mapZh: city.mapZh ?? '',
  mapEn: city.mapEn ?? '',
  opensFrom: `${city.opensFrom ?? ''}`,
  opensTo: `${city.opensTo ?? ''}`,
  earliestYear: `${city.earliestYear ?? ''}`,
  languages: languages.join(' '),
})

const changeOf = ({
  languages,
  opensFrom,
  opensTo,
  earliestYear,
  mapZh,
  mapEn,
  ...names
}: Typed): CityChange => ({
  ...names,
  mapZh: mapZh || null,
  mapEn: mapEn || null,
  opensFrom: yearOf(opensFrom),
  opensTo: yearOf(opensTo),
  earliestYear: yearOf(earliestYear),
  languages: languages.split(' ') as CityChange['languages'],
})

const yearOf = (typed: string): number | null => (typed === '' ? null : Number(typed))

function cityFields(of: SettingFormOf<Typed>) {
  const field = fieldsOf('city', of)
  const optional = { required: false }
  const year = { type: 'number', min: 1949, max: 2200, required: false }
  return (
    <div class="setting-fields">
      <TextField
        {...field('associationZh')}
        label={text({ zh: '市科协中文全称', en: 'Association, in Chinese' })}
      />
      <TextField
        {...field('associationEn')}
        label={text({ zh: '市科协英文全称', en: 'Association, in English' })}
      />
      <TextField
        {...field('mapZh')}
        label={text({
          zh: '科普地图的中文名称（可不填）',
          en: 'Map of venues, in Chinese (may be left out)',
        })}
        input={optional}
      />
      <TextField
        {...field('mapEn')}
        label={text({
          zh: '科普地图的英文名称（可不填）',
          en: 'Map of venues, in English (may be left out)',
        })}
        input={optional}
      />
      <TextField
        {...field('opensFrom')}
        label={text({
          zh: '各页打开时自哪年（不填为最近五年）',
          en: 'Pages open from (the last five years if empty)',
        })}
        input={year}
      />
      <TextField {...field('opensTo')} label={text({ zh: '至哪年', en: 'to' })} input={year} />
      <TextField
        {...field('earliestYear')}
        label={text({
          zh: '最早可选哪年（不填为近十年）',
          en: 'Earliest year offered (the last ten years if empty)',
        })}
        input={year}
      />
      <SelectField
        {...field('languages')}
        label={text({ zh: '界面的语言', en: 'Languages of the pages' })}
        options={languageOptions()}
      />
    </div>
  )
}

const languageOptions = () => [
  {
    value: 'ZH EN',
    label: text({ zh: '中文和英文，打开时为中文', en: 'Chinese and English, opening in Chinese' }),
  },
  {
    value: 'EN ZH',
    label: text({ zh: '中文和英文，打开时为英文', en: 'Chinese and English, opening in English' }),
  },
  { value: 'ZH', label: text({ zh: '只有中文', en: 'Chinese alone' }) },
  { value: 'EN', label: text({ zh: '只有英文', en: 'English alone' }) },
]

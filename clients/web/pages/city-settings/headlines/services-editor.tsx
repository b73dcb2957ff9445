import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { Movers } from '../../../parts/settings/movers.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { TypedCell } from '../../../parts/settings/typed-cell.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { HeadlineList } from './headline-list.tsx'
import { ServicesPreviewDocument, SetServicesDocument } from './headlines.generated.ts'
import type { Indicators, Shown, TypedService } from './typed-service.ts'

/** All services as they shall be, in their order. */
export const ServicesEditor = defineComponent(
  (props: { shown: Shown }) => {
    const draft = useDraft(() => ({
      revision: props.shown.servicesRevision,
      given: { services: props.shown.services.map(typedOf) },
    }))
    const of = useSettingForm({
      id: 'services',
      draft,
      change: ({ services }) => ({
        services: services.map(({ code, ...service }) => ({ ...service, code: code || null })),
      }),
      preview: ServicesPreviewDocument,
      mutation: SetServicesDocument,
    })
    const add = () => draft.given.value.services.push({ code: '', nameZh: '', nameEn: '', headlines: [] })
    const indicatorsOf = (code: string) =>
      props.shown.services.find((service) => service.code === code)?.indicators ?? []
    return () => {
      const { services } = draft.given.value
      return (
        <SettingForm of={of}>
          <DataTable
            label={text({ zh: '服务', en: 'Services' })}
            look="value-table stacked"
            columns={columns(services, indicatorsOf, of.at)}
            rows={services}
            keyOf={({ code }, place) => code || `new ${place}`}
            empty={text({ zh: '本市还没有服务。', en: 'The city has no services yet.' })}
          />
          <p>
            <button type="button" onClick={add}>
              {text({ zh: '加一项服务', en: 'Add a service' })}
            </button>
          </p>
          {of.at('services').length > 0 && <Problems problems={of.at('services')} />}
        </SettingForm>
      )
    }
  },
  { props: ['shown'] },
)

const typedOf = ({ code, nameZh, nameEn, headlines }: Shown['services'][number]): TypedService => ({
  ...{ code, nameZh, nameEn, headlines: headlines.map((one) => one.code) },
})

const columns = (
  services: TypedService[],
  indicatorsOf: (code: string) => Indicators,
  at: (path: string) => Problem[],
): Columns<TypedService> => [
  {
    heading: text({ zh: '次序', en: 'Order' }),
    cell: ({ nameZh }, place) => <Movers items={services} place={place} name={nameZh} />,
  },
  {
    heading: text({ zh: '中文名称', en: 'Chinese name' }),
    names: 'row',
    cell: (service, place) =>
      named(service, place, 'nameZh', text({ zh: '中文名称', en: 'Chinese name' }), at),
  },
  {
    heading: text({ zh: '英文名称', en: 'English name' }),
    phoneLabel: text({ zh: '英文名称', en: 'English name' }),
    cell: (service, place) =>
      named(service, place, 'nameEn', text({ zh: '英文名称', en: 'English name' }), at),
  },
  {
    heading: text({ zh: '领导先看的指标，依次序', en: 'Looked at first, in order' }),
    phoneLabel: text({ zh: '领导先看的指标', en: 'Looked at first' }),
    cell: (service, place) => (
      <HeadlineList
        service={service}
        indicators={indicatorsOf(service.code)}
        problems={service.headlines.flatMap((_, nth) => at(`services.${place}.headlines.${nth}`))}
      />
    ),
  },
  {
    heading: text({ zh: '停用', en: 'Retire' }),
    cell: ({ nameZh, code }, place) =>
      indicatorsOf(code).length === 0 && (
        <button
          type="button"
          aria-label={text({ zh: `停用 ${nameZh}`, en: `Retire ${nameZh}` })}
          onClick={() => services.splice(place, 1)}
        >
          {text(code ? { zh: '停用', en: 'Retire' } : { zh: '不加了', en: 'Take out' })}
        </button>
      ),
  },
]

const named = (
  service: TypedService,
  place: number,
  name: 'nameZh' | 'nameEn',
  label: string,
  at: (path: string) => Problem[],
) => (
  <TypedCell
    value={service[name]}
    label={`${label} ${place + 1}`}
    problems={at(`services.${place}.${name}`)}
    onGive={(value) => {
      service[name] = value
    }}
  />
)

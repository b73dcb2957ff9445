import { text } from '../../../language/language.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import type { Shown } from './typed-service.ts'

/** The services in their order, with what is looked at first of each, for whoever only reads them. */
export const ServiceTable = ({ shown: { services } }: { shown: Shown }) => (
  <DataTable
    label={text({ zh: '服务', en: 'Services' })}
    look="stacked"
    columns={[
      {
        heading: text({ zh: '服务', en: 'Service' }),
        names: 'row',
        cell: ({ nameZh, nameEn }) => text({ zh: nameZh, en: nameEn }),
      },
      {
        heading: text({ zh: '领导先看的指标，依次序', en: 'Looked at first, in order' }),
        phoneLabel: text({ zh: '领导先看的指标', en: 'Looked at first' }),
        cell: ({ headlines }) => headlines.map(({ name }) => name).join(text({ zh: '、', en: ', ' })),
      },
    ]}
    rows={services}
    keyOf={({ code }) => code}
    empty={text({ zh: '本市还没有服务。', en: 'The city has no services yet.' })}
  />
)

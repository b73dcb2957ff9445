import { defineComponent } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { answered } from '../layout/answered.tsx'
import { Section } from '../layout/section.tsx'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import {
  SettingChangesDocument,
  type SettingChangesQuery,
  type SettingChangesQueryVariables,
} from './setting-changes.generated.ts'

type Part = SettingChangesQueryVariables['part']
type Change = NonNullable<SettingChangesQuery['settingChanges']>[number]

interface Props {
  part: Part
  /** Another part that is set on the same page. */
  also?: Part
  /** Key of what was changed; of anything where none is said. */
  of?: string | null
}

/** What was changed lately, by whom and why. */
export const ChangesSection = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(SettingChangesDocument, () => ({
      ...{ part: props.part, also: props.also ?? null, isAlso: props.also !== undefined },
      key: props.of ?? null,
    }))
    const heading = () => text({ zh: '最近的改动', en: 'Last changes' })
    return () => (
      <Section id="changes" heading={heading()}>
        {answered(asked.value, ({ settingChanges, others }) => (
          <DataTable
            label={heading()}
            look="stacked"
            columns={columns()}
            rows={newestFirst([...(settingChanges ?? []), ...(others ?? [])])}
            keyOf={({ part, key, revision }) => `${part} ${key} ${revision}`}
            empty={text({ zh: '还没有改动过。', en: 'Nothing was changed yet.' })}
          />
        ))}
      </Section>
    )
  },
  { props: ['part', 'also', 'of'] },
)

const newestFirst = (changes: readonly Change[]) =>
  changes.toSorted((one, other) => Date.parse(other.changedAt) - Date.parse(one.changedAt))

const columns = (): Columns<Change> => [
  {
    heading: text({ zh: '何时', en: 'When' }),
    cellLook: 'date',
    cell: ({ changedAt }) => momentText(changedAt, language.value),
  },
  { heading: text({ zh: '何人', en: 'Who' }), cell: ({ changedBy }) => authorWords(changedBy) },
  { heading: text({ zh: '改了什么', en: 'What' }), names: 'row', cell: ({ what }) => what },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
]

import { defineComponent } from 'vue'
import { usePeriod } from '../../address/use-period.ts'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { MergedEntriesDocument, type MergedEntriesQuery } from './merged-entries.generated.ts'
import { MovedFigures } from './moved-figures.tsx'
import type { Organization } from './organization.ts'
import { UnmergeIdentityDocument } from './unmerge-identity.generated.ts'
import { UnmergePreviewDocument } from './unmerge-preview.generated.ts'

interface Props {
  organization: Organization
  onDone: (outcome: string) => void
}

type Entry = NonNullable<MergedEntriesQuery['mergedEntries']>[number]

/** Entries of the register that were merged into this one; each may be itself again. */
export const MergedEntries = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(MergedEntriesDocument, () => ({ organization: props.organization.id }))
    return () => {
      const entries = asked.value.answer?.data.mergedEntries ?? []
      if (entries.length === 0) return null
      return (
        <DataTable
          label={label()}
          caption={label()}
          look="stacked"
          columns={columns()}
          rows={entries}
          keyOf={({ merged }) => merged}
          unfolded={(entry) => (
            <Unfolding
              summary={text({ zh: '拆分…', en: 'Take it back…' })}
              content={() => <Unmerge entry={entry} onDone={props.onDone} />}
            />
          )}
        />
      )
    }
  },
  { props: ['organization', 'onDone'] },
)

const label = () => text({ zh: '已并入本单位的', en: 'Merged into this one' })

const columns = (): Columns<Entry> => [
  { heading: text({ zh: '名称', en: 'Name' }), names: 'row', cell: ({ name }) => name },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
  {
    heading: text({ zh: '何人何时', en: 'By whom' }),
    cell: ({ mergedBy, mergedAt }) => [
      authorWords(mergedBy),
      ' ',
      <small>{momentText(mergedAt, language.value)}</small>,
    ],
  },
]

const Unmerge = defineComponent(
  (props: { entry: Entry; onDone: (outcome: string) => void }) => {
    const { from, to } = usePeriod()
    const { merged, name } = props.entry
    const asked = useGraphQuery(UnmergePreviewDocument, () => ({ merged, from: from.value, to: to.value }))
    const form = useMutationForm(UnmergeIdentityDocument, {
      id: 'unmerge',
      given: { reason: '' },
      variables: ({ reason }) => ({ input: { merged, reason } }),
      onDone: () => props.onDone(text({ zh: `${name}已拆回。`, en: `${name} is itself again.` })),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '拆分', en: 'Take it back' })}>
        {answered(
          asked.value,
          ({ unmergePreview }) => unmergePreview && <MovedFigures of={unmergePreview} />,
        )}
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['entry', 'onDone'] },
)

import { defineComponent, ref } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import { LookAlikesOfDocument, type LookAlikesOfQuery } from './look-alikes-of.generated.ts'
import { MergeNamed } from './merge-named.tsx'
import { MergePair } from './merge-pair.tsx'
import { MergedEntries } from './merged-entries.tsx'
import type { Organization } from './organization.ts'
import { Outcome } from './outcome.tsx'

type Other = NonNullable<LookAlikesOfQuery['lookAlikes']>['pairs'][number]['other']

/** Who else this is: entries merged into it, which may be taken back, and others of the register that may be the same. */
export const IdentitiesSection = defineComponent(
  (props: { organization: Organization }) => {
    const outcome = ref('')
    const onDone = (words: string) => {
      outcome.value = words
    }
    return () =>
      may('MERGE') && (
        <Section id="identities" heading={text({ zh: '同一单位', en: 'The same organization' })}>
          <Outcome of={outcome.value} />
          <MergedEntries organization={props.organization} onDone={onDone} />
          <LookAlikes organization={props.organization} onDone={onDone} />
          <Unfolding
            key={outcome.value}
            summary={text({ zh: '与名录中另一单位合并', en: 'Merge with another of the register' })}
            content={() => <MergeNamed organization={props.organization} onDone={onDone} />}
          />
        </Section>
      )
  },
  { props: ['organization'] },
)

interface Props {
  organization: Organization
  onDone: (outcome: string) => void
}

const LookAlikes = defineComponent(
  (props: Props) => {
    const asked = useGraphQuery(LookAlikesOfDocument, () => ({ organization: props.organization.id }))
    const table = ({ lookAlikes }: LookAlikesOfQuery) => (
      <DataTable
        label={label()}
        caption={label()}
        look="stacked"
        columns={columns()}
        rows={(lookAlikes?.pairs ?? []).map(({ other }) => other)}
        keyOf={({ id }) => id}
        empty={text({ zh: '名录中没有疑似同一单位的。', en: 'None of the register looks the same.' })}
        unfolded={(other) => <Merging {...props} other={other} />}
      />
    )
    return () => answered(asked.value, table)
  },
  { props: ['organization', 'onDone'] },
)

const Merging = ({ organization, other, onDone }: Props & { other: Other }) => (
  <Unfolding
    summary={text({ zh: '合并…', en: 'Merge…' })}
    content={() => <MergePair one={organization} other={other} onDone={onDone} />}
  />
)

const label = () => text({ zh: '疑似同一单位', en: 'May be the same' })

const columns = (): Columns<Other> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: (other) => <OrganizationLink of={other} />,
  },
  {
    heading: text({ zh: '类别', en: 'Kind' }),
    cell: ({ kind }) => kind.name,
  },
  { heading: text({ zh: '所在区', en: 'District' }), cell: ({ district }) => district.name },
]

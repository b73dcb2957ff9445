import { defineComponent } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { Bar } from '../../parts/charts/bar.tsx'
import { Amount } from '../../parts/figures/amount.tsx'
import { isSpread } from '../../parts/figures/basis.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { Empty } from '../../parts/layout/answered.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { amountOf, type Facts, fileName, shareOf } from './facts.ts'
import {
  FigureOrganizationsDocument,
  type FigureOrganizationsQuery,
  type FigureOrganizationsQueryVariables,
} from './figure-organizations.generated.ts'

type Organizations = NonNullable<
  NonNullable<FigureOrganizationsQuery['indicator']>['figure']['organizations']
>
type Contribution = Organizations['nodes'][number]

interface Props {
  facts: Facts
  variables: FigureOrganizationsQueryVariables
}

const organizationsIn = ({ indicator }: FigureOrganizationsQuery) => indicator?.figure.organizations

/** Which organizations the number comes from, the largest first; they add up to it. */
export const OrganizationsSection = defineComponent(
  (props: Props) => {
    const asked = usePages(
      FigureOrganizationsDocument,
      () => props.variables,
      (data) => organizationsIn(data)?.pageInfo,
    )
    return () => (
      <Section id="organizations" heading={heading()}>
        {pagesOf(asked.value, organizationsIn, (rows) =>
          rows.length > 0 ? <Table facts={props.facts} rows={rows} /> : none(props.facts),
        )}
      </Section>
    )
  },
  { props: ['facts', 'variables'] },
)

const heading = () => text({ zh: '各单位', en: 'Organizations' })

/** Why there are none; where a sum has a value they are only missing for a while, and the gap is named above. */
function none({ indicator: { measure }, figure: { value } }: Facts) {
  if (measure !== 'SUM' && measure !== 'LEVEL')
    return (
      <Empty
        why={text({
          zh: '只有期内相加的与最近报送之和能分到单位；该指标请看下面的账目。',
          en: 'Only what is summed, and levels, can be told apart by organization; see the entries below.',
        })}
      />
    )
  return (
    value === null && (
      <Empty why={text({ zh: '这一时期、这一区域没有账目。', en: 'No entries for this period and area.' })} />
    )
  )
}

function Table({ facts, rows }: { facts: Facts; rows: readonly Contribution[] }) {
  const csv = () =>
    csvOfNumbers(
      [text({ zh: '单位', en: 'Organization' }), facts.indicator.unit, text({ zh: '账目', en: 'Entries' })],
      rows.map(({ organization, value, relation, upTo, entries, basis }) => ({
        cells: [organization?.name ?? null, value, entries],
        ...{ relation, upTo, basis },
      })),
    )
  return (
    <DataTable
      isFixed
      look="contributions"
      label={heading()}
      caption={[
        text(captions[hasRebuilt(facts) ? 'rebuilt' : 'reported']),
        ' ',
        <SaveCsv content={csv} file={fileName(facts, heading())} />,
      ]}
      columns={columns(facts, rows[0]?.value ?? 0)}
      rows={rows}
      keyOf={({ organization }, place) => organization?.id ?? place}
    />
  )
}

const hasRebuilt = ({ figure: { basis } }: Facts) => basis !== null && basis !== 'REPORTED'

const captions = {
  reported: { zh: '按计入的多少排列，合计即上面的数', en: 'The largest first; they add up to the figure' },
  rebuilt: {
    zh: '合计即上面的数；重建的记录归于哪家单位由重建推算，排列先后不是名次',
    en: 'They add up to the figure; of which organization rebuilt records are was made up in rebuilding: their order is no rank',
  },
}

const columns = ({ indicator, figure }: Facts, highest: number): Columns<Contribution> => [
  {
    heading: text({ zh: '单位', en: 'Organization' }),
    names: 'row',
    cell: ({ organization }) => <OrganizationLink of={organization} />,
  },
  {
    heading: text({ zh: '计入', en: 'Counts' }),
    look: 'number',
    cell: (row) => <Amount of={amountOf(indicator, row)} />,
  },
  {
    heading: text({ zh: '占比', en: 'Share' }),
    look: 'number',
    cell: ({ value }) => shareOf(value, figure.value),
  },
  { heading: text({ zh: '账目', en: 'Entries' }), look: 'number', cell: ({ entries }) => digitsOf(entries) },
  {
    heading: <span class="visually-hidden">{text({ zh: '图示', en: 'Bar' })}</span>,
    headLook: 'bar-head',
    cellLook: 'bar-cell',
    cell: (row) => <Bar value={row.value} highest={highest} isHatched={isSpread(row)} />,
  },
]

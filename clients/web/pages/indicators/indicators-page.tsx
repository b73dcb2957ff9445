import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { momentText } from '../../calendar-days/days.ts'
import { useFollowedQuery } from '../../graph/use-followed-query.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { ChangesSection } from '../../parts/settings/changes-section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { IndicatorProposalsDocument, type IndicatorProposalsQuery } from './indicators.generated.ts'
import { ProposalSection } from './proposal-section.tsx'
import { nameOf, proposedWords, stateWords } from './proposal-words.ts'

type Listed = NonNullable<IndicatorProposalsQuery['indicatorProposals']>[number]
type Indicator = NonNullable<IndicatorProposalsQuery['indicators']>[number]

/** What was proposed of indicators and what became of it, and all indicators there are. */
export const IndicatorsPage = defineComponent(() => {
  const chosen = useAddress('proposal')
  const asked = useFollowedQuery(
    IndicatorProposalsDocument,
    () => ({}),
    ({ indicatorProposals }) => indicatorProposals?.some(({ state }) => state === 'COUNTING') ?? false,
  )
  return () => (
    <>
      <PageHead
        title={text({ zh: '指标', en: 'Indicators' })}
        lead={text({
          zh: '新指标和口径的修改由一人提出、另一人采纳；采纳后先算完已有的记录，再同时换用新数，此前的数仍可按当时查到。',
          en: 'A new indicator, or another definition, is proposed by one person and adopted by another. Records there are counted first, and then all figures change at once; what was known before stays to be asked for.',
        })}
      />
      {may('SET_INDICATOR') && (
        <p>
          <RouterLink class="button" to="/indicators/try">
            {text({ zh: '新指标：先试算', en: 'A new indicator: try its rule first' })}
          </RouterLink>
        </p>
      )}
      {chosen.value && (
        <ProposalSection key={chosen.value} id={chosen.value} onDecided={() => asked.value.retry()} />
      )}
      {answered(asked.value, ({ indicatorProposals, indicators }) => (
        <>
          <Proposals rows={indicatorProposals ?? []} />
          <Indicators rows={indicators ?? []} />
        </>
      ))}
      <ChangesSection part="INDICATOR" />
    </>
  )
})

function Proposals({ rows }: { rows: readonly Listed[] }) {
  const heading = text({ zh: '提出的改动', en: 'What was proposed' })
  return (
    <Section id="proposals" heading={heading}>
      <DataTable
        label={heading}
        look="stacked"
        columns={proposalColumns()}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text({ zh: '还没有人提出过。', en: 'Nothing was proposed yet.' })}
      />
    </Section>
  )
}

const proposalColumns = (): Columns<Listed> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: (one) => (
      <RouterLink to={{ path: '/city-settings/indicators', query: { proposal: one.id } }}>
        {nameOf(one)}
      </RouterLink>
    ),
  },
  { heading: text({ zh: '何事', en: 'What' }), cell: (one) => proposedWords(one) },
  {
    heading: text({ zh: '到了哪一步', en: 'State' }),
    phoneLabel: text({ zh: '到了哪一步', en: 'State' }),
    cell: (one) => stateWords(one),
  },
  {
    heading: text({ zh: '何人提出', en: 'By whom' }),
    phoneLabel: text({ zh: '何人提出', en: 'By whom' }),
    cell: ({ proposedBy }) => authorWords(proposedBy),
  },
  {
    heading: text({ zh: '何时', en: 'When' }),
    phoneLabel: text({ zh: '何时', en: 'When' }),
    cellLook: 'date',
    cell: ({ proposedAt }) => momentText(proposedAt, language.value),
  },
]

function Indicators({ rows }: { rows: readonly Indicator[] }) {
  const heading = text({ zh: `现有的指标（${rows.length}）`, en: `Indicators there are (${rows.length})` })
  return (
    <Section id="indicators" heading={heading}>
      <DataTable
        label={heading}
        look="stacked"
        columns={indicatorColumns()}
        rows={rows}
        keyOf={({ code }) => code}
        empty={text({
          zh: '本市还没有指标：试算一条规则，再提出。',
          en: 'The city has none yet: try a rule, and propose it.',
        })}
      />
    </Section>
  )
}

const indicatorColumns = (): Columns<Indicator> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ code, name }) => <RouterLink to={`/figures/${code}`}>{name}</RouterLink>,
  },
  { heading: text({ zh: '代码', en: 'Code' }), cell: ({ code }) => <code>{code}</code> },
  { heading: text({ zh: '服务', en: 'Service' }), cell: ({ service }) => service.name },
  may('SET_INDICATOR') && {
    heading: text({ zh: '改动', en: 'Change' }),
    cell: ({ code, name }: Indicator) => (
      <RouterLink
        to={{ path: '/indicators/try', query: { change: code } }}
        aria-label={text({ zh: `改“${name}”`, en: `Change ${name}` })}
      >
        {text({ zh: '改', en: 'Change' })}
      </RouterLink>
    ),
  },
]

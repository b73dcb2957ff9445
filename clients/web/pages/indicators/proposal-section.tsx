import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { useFollowedQuery } from '../../graph/use-followed-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { Digits } from '../../parts/figures/amount.tsx'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { DecisionForm } from './decision-form.tsx'
import { IndicatorProposalDocument } from './indicators.generated.ts'
import { nameOf, type Proposal, proposedWords, stateWords } from './proposal-words.ts'

type Impact = NonNullable<Proposal['impact']>
type Change = Proposal['changes'][number]
type Moved = Impact['figures'][number]

/** Most numbers that are shown to move. */
const most = 40

/** What was proposed: what it changes, which numbers it moves, why, and what was decided. */
export const ProposalSection = defineComponent(
  (props: { id: string; onDecided: () => void }) => {
    const asked = useFollowedQuery(
      IndicatorProposalDocument,
      () => ({ id: props.id }),
      ({ indicatorProposal }) => indicatorProposal?.state === 'COUNTING',
    )
    const decided = () => {
      asked.value.retry()
      props.onDecided()
    }
    return () =>
      answered(asked.value, ({ indicatorProposal: proposal }) =>
        proposal ? (
          <Whole proposal={proposal} onDecided={decided} />
        ) : (
          <p class="state">{text({ zh: '没有这项提案。', en: 'There is no such proposal.' })}</p>
        ),
      )
  },
  { props: ['id', 'onDecided'] },
)

const Whole = ({ proposal, onDecided }: { proposal: Proposal; onDecided: () => void }) => (
  <Section id="proposal" heading={`${proposedWords(proposal)}：${nameOf(proposal)}`}>
    <Story of={proposal} />
    <Changes rows={proposal.changes} />
    {proposal.impact && <Moves impact={proposal.impact} />}
    {(proposal.decidable || proposal.withdrawable) && (
      <DecisionForm key={proposal.revision} proposal={proposal} onDecided={onDecided} />
    )}
  </Section>
)

/** Who proposed it when and why, and what became of it. */
const Story = ({ of: proposal }: { of: Proposal }) => (
  <>
    <State of={proposal} />
    <Said of={proposal} />
    {proposal.state === 'PROPOSED' && !proposal.decidable && (
      <p class="note">
        {text({
          zh: '由提出者以外的审核人或领导采纳或退回。',
          en: 'A reviewer or a leader other than who proposed it adopts or refuses it.',
        })}
      </p>
    )}
  </>
)

const State = ({ of: proposal }: { of: Proposal }) => (
  <p role="status">
    <strong>{stateWords(proposal)}</strong>
    {proposal.state === 'IN_FORCE' && proposal.after && (
      <>
        {' '}
        <RouterLink to={`/figures/${proposal.code}`}>
          {text({ zh: '看它的数', en: 'See its figure' })}
        </RouterLink>
      </>
    )}
  </p>
)

function Said({ of: { proposedBy, proposedAt, reason, ...decision } }: { of: Proposal }) {
  const { decidedBy, decidedAt, decisionReason } = decision
  const when = (moment: string) => momentText(moment, language.value)
  const why = decisionReason ?? ''
  return (
    <>
      <p>
        {text({
          zh: `${authorWords(proposedBy)}于${when(proposedAt)}提出：${reason}`,
          en: `Proposed by ${authorWords(proposedBy)}, ${when(proposedAt)}: ${reason}`,
        })}
      </p>
      {decidedBy && decidedAt && (
        <p>
          {text({
            zh: `${authorWords(decidedBy)}于${when(decidedAt)}决定：${why}`,
            en: `Decided by ${authorWords(decidedBy)}, ${when(decidedAt)}: ${why}`,
          })}
        </p>
      )}
    </>
  )
}

function Changes({ rows }: { rows: readonly Change[] }) {
  const label = text({ zh: '改了什么', en: 'What would be changed' })
  const columns: Columns<Change> = [
    { heading: label, names: 'row', cell: ({ kind }) => text(valueWords('IndicatorChangeKind', kind)) },
    {
      heading: text({ zh: '改前', en: 'Before' }),
      phoneLabel: text({ zh: '改前', en: 'Before' }),
      cell: ({ before }) => before ?? '—',
    },
    {
      heading: text({ zh: '改后', en: 'After' }),
      phoneLabel: text({ zh: '改后', en: 'After' }),
      cell: ({ after }) => after ?? '—',
    },
  ]
  return <DataTable label={label} look="stacked" columns={columns} rows={rows} keyOf={({ kind }) => kind} />
}

/** Which numbers would move over the records of now, which targets, published numbers and reviews with them. */
function Moves({ impact }: { impact: Impact }) {
  const heading = text({ zh: '采纳后会变的数', en: 'Numbers that would move' })
  const first = impact.figures.slice(0, most)
  return (
    <>
      <h3>{heading}</h3>
      <p class="note">{howMany(impact, first.length)}</p>
      <DataTable
        label={heading}
        look="stacked"
        columns={movedColumns()}
        rows={first}
        keyOf={({ indicator, district, year }) => `${indicator.code} ${district?.id} ${year}`}
        empty={text({ zh: '没有数会变。', en: 'No number would move.' })}
      />
      <Follows impact={impact} />
    </>
  )
}

function howMany({ records, figures }: Impact, shown: number): string {
  const isCut = figures.length > shown
  return text({
    zh: `以现有已采纳的记录计，计入 ${records} 条，会变 ${figures.length} 个年度数${isCut ? `，先列 ${shown} 个` : ''}。`,
    en: `Over the records accepted by now ${records} count, and ${figures.length} numbers of years move${isCut ? `; the first ${shown} are shown` : ''}.`,
  })
}

/** What becomes of targets, of published numbers, and of reviews that were published. */
function Follows({ impact: { targets, statements, editions } }: { impact: Impact }) {
  const names = editions.map(({ title }) => title).join(text({ zh: '、', en: ', ' }))
  return (
    <>
      {targets.map(({ target, before, after, flips }) => (
        <p key={`${target.indicator.code} ${target.from}`}>
          {text({ zh: '目标：', en: 'Target: ' })}
          {target.indicator.name} {target.from}–{target.to}：<Digits of={before} /> → <Digits of={after} />
          {flips && text({ zh: '，达到与否随之改变', en: ', whether it is reached changes' })}
        </p>
      ))}
      {statements.map(({ statement, before, after }) => (
        <p key={statement.key}>
          {text({ zh: '对照：', en: 'Published: ' })}
          {statement.label}：{text(valueWords('Reconciliation', before))} →{' '}
          {text(valueWords('Reconciliation', after))}
        </p>
      ))}
      {names && (
        <p>{text({ zh: `已发布、将列为重述：${names}`, en: `Published, and to be restated: ${names}` })}</p>
      )}
    </>
  )
}

const movedColumns = (): Columns<Moved> => [
  { heading: text({ zh: '区域', en: 'Area' }), names: 'row', cell: ({ district }) => district?.name },
  { heading: text({ zh: '指标', en: 'Indicator' }), cell: ({ indicator }) => indicator.name },
  {
    heading: text({ zh: '年份', en: 'Year' }),
    phoneLabel: text({ zh: '年份', en: 'Year' }),
    look: 'number',
    cell: ({ year }) => `${year}`,
  },
  {
    heading: text({ zh: '现在', en: 'Now' }),
    phoneLabel: text({ zh: '现在', en: 'Now' }),
    look: 'number',
    cell: ({ before }) => <Digits of={before.value} relation={before.relation} upTo={before.upTo} />,
  },
  {
    heading: text({ zh: '采纳后', en: 'Then' }),
    phoneLabel: text({ zh: '采纳后', en: 'Then' }),
    look: 'number',
    cell: ({ after }) => <Digits of={after.value} relation={after.relation} upTo={after.upTo} />,
  },
]

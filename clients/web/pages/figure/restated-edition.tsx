import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { language, text, type Words } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { amountOf, type Indicator } from './facts.ts'
import type { FigureRestatementsQuery } from './figure-restatements.generated.ts'

type Edition = NonNullable<FigureRestatementsQuery['editions']>[number]
type Restatement = NonNullable<Edition['verification']>['restatements'][number]
type Cause = Restatement['causes'][number]

interface Props {
  edition: Edition
  indicator: Pick<Indicator, 'unit' | 'measure'>
}

/** One published review: what it said of the figure, what is said now, and the postings between. */
export function RestatedEdition({ edition, indicator }: Props) {
  const { id, title, from, to, publishedAt, figures, verification } = edition
  const restatements = verification?.restatements ?? []
  const [published] = figures
  return (
    <article class="restated">
      <h3>
        <RouterLink to={`/editions/${id}`}>{title}</RouterLink>
      </h3>
      <p class="note">
        {from}–{to} · {text({ zh: '发布于', en: 'published' })} {momentText(publishedAt, language.value)}
      </p>
      <p>
        {text({ zh: '发布的数', en: 'Published as' })}{' '}
        {published && <Amount of={amountOf(indicator, published)} />}
        {restatements.length === 0 && text({ zh: '，至今未变。', en: ', unchanged since.' })}
      </p>
      {restatements.length > 0 && <Moves restatements={restatements} indicator={indicator} />}
      {restatements.length > 0 && <Causes causes={causesOf(restatements)} unit={indicator.unit} />}
    </article>
  )
}

function Moves({
  restatements,
  indicator,
}: Pick<Props, 'indicator'> & { restatements: readonly Restatement[] }) {
  const label = text({ zh: '变动', en: 'What has moved' })
  return (
    <DataTable
      label={label}
      caption={label}
      columns={moveColumns(indicator)}
      rows={restatements}
      keyOf={({ difference: { year, district } }) => `${year} ${district?.name}`}
    />
  )
}

const moveColumns = (indicator: Props['indicator']): Columns<Restatement> => [
  {
    heading: text({ zh: '部分', en: 'Of' }),
    names: 'row',
    cell: ({ difference: { year, district, redefined } }) => [
      year ?? district?.name ?? text({ zh: '全期、全域', en: 'all of it' }),
      redefined && <span class="tag">{text({ zh: '口径已改', en: 'redefined' })}</span>,
    ],
  },
  {
    heading: text({ zh: '发布时', en: 'Published' }),
    look: 'number',
    cell: ({ difference }) => (
      <Amount
        of={amountOf(indicator, {
          ...{ value: difference.before, relation: difference.beforeRelation, upTo: difference.beforeUpTo },
        })}
      />
    ),
  },
  {
    heading: text({ zh: '现在', en: 'Now' }),
    look: 'number',
    cell: ({ difference }) => (
      <Amount
        of={amountOf(indicator, {
          ...{ value: difference.after, relation: difference.afterRelation, upTo: difference.afterUpTo },
        })}
      />
    ),
  },
]

/** Each posting once, though it may have moved the year, the district and the whole. */
function causesOf(restatements: readonly Restatement[]): Cause[] {
  const all = restatements.flatMap(({ causes }) => causes)
  return [...new Map(all.map((cause) => [keyOf(cause), cause])).values()]
}

const keyOf = ({ record, revision, quantity, recordedAt }: Cause) =>
  [record?.id, revision, quantity, recordedAt].join(' ')

const Causes = ({ causes, unit }: { causes: readonly Cause[]; unit: string }) => (
  <>
    <h4>{text({ zh: '原因', en: 'Why' })}</h4>
    <ul class="causes">
      {causes.map((cause) => (
        <li key={keyOf(cause)}>{causeWords(cause, unit)}</li>
      ))}
    </ul>
  </>
)

/** The record, how much it moved, and who did what when and why. */
const causeWords = ({ record, quantity, action, actor, reason, recordedAt }: Cause, unit: string) => [
  record ? (
    <RouterLink to={`/records/${record.id}`}>{record.title}</RouterLink>
  ) : (
    text({ zh: '不能查看的记录', en: 'a record not shown to you' })
  ),
  ' ',
  <span class="digits">
    {quantity > 0 && '+'}
    {digitsOf(quantity)} {unit}
  </span>,
  ' ',
  <span class="note">
    {text(actions[action] ?? { zh: action, en: action })}
    {actor && ` · ${authorWords(actor)}`} · <span class="date">{momentText(recordedAt, language.value)}</span>
    {reason && text({ zh: `：${reason}`, en: `: ${reason}` })}
  </span>,
]

/** What put a posting into the ledger. */
const actions: Record<string, Words> = {
  ACCEPT: { zh: '采纳', en: 'accepted' },
  WITHDRAW: { zh: '撤回', en: 'withdrawn' },
  MERGE: { zh: '合并身份', en: 'identities merged' },
}

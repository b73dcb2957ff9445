import { RouterLink } from 'vue-router'
import { momentText } from '../../../calendar-days/days.ts'
import { spanText } from '../../../calendar-days/periods.ts'
import { valueWords } from '../../../language/enum-words.ts'
import { language, text } from '../../../language/language.ts'
import { Printed } from '../../../parts/figures/printed.tsx'
import { ReconciliationMark } from '../../../parts/figures/reconciliation-mark.tsx'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { authorWords } from '../../../viewer/author-words.ts'
import { may } from '../../../viewer/may.ts'
import type { Document, Stated } from './statement.ts'

/** What a document published, as printed, and how it compares; what was withdrawn says why. */
export function StatementTable({ document }: { document: Document }) {
  const { key, title, publisher, published, statements } = document
  return (
    <DataTable
      label={title}
      caption={text({
        zh: `${title}（${publisher}，${published}）`,
        en: `${title} (${publisher}, ${published})`,
      })}
      look="stacked"
      columns={columns(key)}
      rows={statements}
      keyOf={({ statement }) => statement.key}
      rowAttributes={({ withdrawal }) => (withdrawal ? { class: 'retired' } : {})}
      empty={text({ zh: '还没有登记其中公布的数。', en: 'Nothing of what it published is entered yet.' })}
    />
  )
}

const columns = (source: string): Columns<Stated> => [
  {
    heading: text({ zh: '段', en: 'Paragraph' }),
    phoneLabel: text({ zh: '段', en: 'Paragraph' }),
    look: 'number',
    cell: ({ statement }) => statement.source.paragraph,
  },
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ statement: { key, label } }) =>
      may('SET_STATEMENT') ? (
        <RouterLink to={{ path: '/city-settings/statements', query: { source, statement: key } }}>
          {label}
        </RouterLink>
      ) : (
        label
      ),
  },
  {
    heading: text({ zh: '原文', en: 'Wording' }),
    phoneLabel: text({ zh: '原文', en: 'Wording' }),
    cell: ({ statement: { wording, printed } }) => [wording, <Printed of={printed} />],
  },
  {
    heading: text({ zh: '时期', en: 'Period' }),
    cellLook: 'date',
    cell: ({ statement: { from, to } }) => spanText(from, to),
  },
  { heading: text({ zh: '对照', en: 'Against records' }), cell: verdictOf },
]

function verdictOf({ statement: { kind, reconciliation }, withdrawal, withdrawnBy, withdrawnAt }: Stated) {
  if (withdrawal)
    return (
      <>
        {text({ zh: `已撤回：${withdrawal}`, en: `Withdrawn: ${withdrawal}` })}
        {withdrawnBy && withdrawnAt && (
          <small class="block">
            {momentText(withdrawnAt, language.value)}
            {text({ zh: '，', en: ', ' })}
            {authorWords(withdrawnBy)}
          </small>
        )}
      </>
    )
  if (reconciliation) return <ReconciliationMark of={reconciliation} />
  return <span class="note">{text(kind === 'FIGURE' ? notCompared : valueWords('StatementKind', kind))}</span>
}

const notCompared = { zh: '不作对照', en: 'not compared' }

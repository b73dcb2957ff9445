import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import type { IssuedBulletinsQuery } from './issued.generated.ts'

type Issued = NonNullable<IssuedBulletinsQuery['issuedBulletins']>[number]

/** Bulletins as they were issued, newest first, each to print or to open in Word. */
export function IssuedList({ issued }: { issued: readonly Issued[] }) {
  if (issued.length === 0) return null
  const label = text({ zh: '已发布的通报', en: 'Issued bulletins' })
  return (
    <Section id="issued" heading={label}>
      <DataTable
        label={label}
        look="stacked"
        columns={columns()}
        rows={issued}
        keyOf={({ number, month }) => number ?? month}
      />
    </Section>
  )
}

const columns = (): Columns<Issued> => [
  {
    heading: text({ zh: '期号', en: 'Number' }),
    names: 'row',
    cell: ({ number }) => text({ zh: `第 ${number} 期`, en: `No. ${number}` }),
  },
  { heading: text({ zh: '报表', en: 'Form' }), cell: ({ formName }) => formName },
  { heading: text({ zh: '期', en: 'Period' }), cell: ({ periodName }) => periodName },
  { heading: text({ zh: '范围', en: 'Area' }), cell: ({ district }) => district?.name },
  {
    heading: text({ zh: '已报', en: 'Came' }),
    phoneLabel: text({ zh: '已报', en: 'Came' }),
    cell: ({ came, owed }) => `${came} / ${owed}`,
  },
  {
    heading: text({ zh: '发布', en: 'Issued' }),
    cell: ({ issuedAt, issuedBy }) => [
      issuedAt && momentText(issuedAt, language.value),
      ' ',
      issuedBy && authorWords(issuedBy),
    ],
  },
  { heading: text({ zh: '文件', en: 'Files' }), cell: (one) => <Files of={one} /> },
]

function Files({ of: { number, month } }: { of: Issued }) {
  const address = (kind: string) => `/bulletins/${month}.${kind}?number=${number}`
  return (
    <>
      <a
        href={address('html')}
        aria-label={text({ zh: `第 ${number} 期打印版`, en: `No. ${number} to print` })}
      >
        {text({ zh: '打印版', en: 'Print' })}
      </a>{' '}
      <a href={address('docx')} aria-label={`Word ${number}`}>
        Word
      </a>
    </>
  )
}

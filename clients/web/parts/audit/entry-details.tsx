import { text } from '../../language/language.ts'
import type { Kinds } from '../kinds/use-kinds.ts'
import { DataTable } from '../tables/data-table.tsx'
import type { AuditEntry } from './audit-entry.ts'
import { type Difference, differencesOf } from './differences.ts'

/** What was changed, the number of the entry, and under which id the logs tell of the request. */
export function EntryDetails({ entry, kinds }: { entry: AuditEntry; kinds: Kinds }) {
  const { number, correlationId } = entry
  const differences = differencesOf(entry, kinds.nameOf)
  const summary =
    differences.length > 0
      ? { zh: `变动 ${differences.length} 项`, en: `${differences.length} changed` }
      : { zh: '编号', en: 'Reference' }
  return (
    <details>
      <summary>
        {text(summary)}
        <span class="visually-hidden"> {number}</span>
      </summary>
      {differences.length > 0 && <Differences of={differences} number={number} />}
      <p class="note">
        {text({ zh: `审计第 ${number} 行`, en: `Entry ${number}` })}
        {correlationId && <Request id={correlationId} />}
      </p>
    </details>
  )
}

const Request = ({ id }: { id: string }) => (
  <>
    {text({ zh: ' · 请求编号 ', en: ' · request ' })}
    <code>{id}</code>
  </>
)

const Differences = ({ of: differences, number }: { of: readonly Difference[]; number: number }) => (
  <DataTable
    isFixed
    look="differences"
    label={text({ zh: `第 ${number} 行的变动`, en: `Changes of ${number}` })}
    columns={[
      { heading: text({ zh: '项', en: 'Field' }), names: 'row', cell: ({ name }) => name },
      { heading: text({ zh: '原值', en: 'Was' }), cell: ({ was }) => was ?? '—' },
      { heading: text({ zh: '新值', en: 'Became' }), cell: ({ became }) => became ?? '—' },
    ]}
    rows={differences}
    keyOf={({ name }) => name}
  />
)

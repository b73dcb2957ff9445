import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { RecordType } from './record-types.ts'

/** Ways into the form of each of `types`. */
export const TypeLinks = ({ types }: { types: readonly RecordType[] }) => (
  <ul class="record-types">
    {types.map(({ slug, label }) => (
      <li key={slug}>
        <RouterLink to={`/report/${slug}`}>{label}</RouterLink>
      </li>
    ))}
  </ul>
)

/** More than these are folded beside what is owed. */
const most = 3

/** How to report what a period asks for: the forms of its types, of any type where it names none. */
export function ReportLinks({ types }: { types: readonly RecordType[] | null }) {
  if (types === null) return <a href="#new">{text({ zh: '填一条', en: 'Report one' })}</a>
  if (types.length === 0)
    return (
      <small>
        {text({ zh: '本单位不填报其中的记录', en: 'Its records are not reported by this organization' })}
      </small>
    )
  if (types.length <= most) return <TypeLinks types={types} />
  const summary = text({ zh: `${types.length} 类记录`, en: `${types.length} types of records` })
  return <Unfolding summary={summary} content={() => <TypeLinks types={types} />} />
}

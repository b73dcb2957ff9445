import { text } from '../../../language/language.ts'
import type { ImportNotice } from './import-answer.generated.ts'

/** What of a file was not read, or read though it does not show: nothing to mend, and nothing to miss. */
export function Notices({ notices }: { notices: readonly ImportNotice[] }) {
  return (
    <section aria-label={text({ zh: '请留意', en: 'Please note' })}>
      <p>{text({ zh: '请留意：', en: 'Please note:' })}</p>
      <ul>
        {notices.map(({ sheet, message }) => (
          <li key={`${sheet} ${message}`}>
            {sheet && text({ zh: `“${sheet}”：`, en: `“${sheet}”: ` })}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

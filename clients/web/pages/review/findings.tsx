import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'

interface Found {
  weight: string
  text: string
  explanation: string | null
}

/** What checks found in a record, with what its organization answered. */
export function Findings({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null
  return (
    <ul class="findings">
      {found.map(({ weight, text: said, explanation }) => (
        <li key={said}>
          <strong class={`weight ${weight.toLowerCase()}`}>
            {text(valueWords('FindingWeight', weight))}
          </strong>{' '}
          {said}
          {explanation && (
            <blockquote>
              {text({ zh: '单位说明：', en: 'Explained: ' })}
              {explanation}
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  )
}

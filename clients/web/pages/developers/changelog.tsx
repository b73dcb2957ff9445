import { text, type Words } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'

/** What changed for clients, the newest first. Breaking changes are named in schema/decisions and deprecated half a year before. */
const changes: readonly { version: string; words: Words }[] = [
  {
    version: '0.1.0',
    words: {
      zh: '首个版本：九个子图、七十八种记录；按时刻回看（asOf）、公布数对照、依据可追到记录。',
      en: 'First version: nine subgraphs, 78 types of record; asOf, reconciliation with what was published, evidence down to the record.',
    },
  },
]

export function Changelog() {
  return (
    <Section class="prose" id="changelog" heading={text({ zh: '变更记录', en: 'Changelog' })}>
      <p>
        {text({
          zh: '字段只增不改；弃用的字段至少保留六个月，参考中会标出理由。',
          en: 'Fields are added, not changed; a deprecated one stays for at least six months, with its reason in the reference.',
        })}
      </p>
      <dl class="changes">
        {changes.map(({ version, words }) => (
          <>
            <dt>{version}</dt>
            <dd>{text(words)}</dd>
          </>
        ))}
      </dl>
    </Section>
  )
}

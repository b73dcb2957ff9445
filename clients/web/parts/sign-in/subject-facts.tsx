import { text } from '../../language/language.ts'
import type { Subject } from '../../viewer/single-sign-on.ts'
import { FactList } from '../layout/fact-list.tsx'

/** Who somebody is at the issuer. */
export const SubjectFacts = ({ who: { issuer, subject, name } }: { who: Subject }) => (
  <FactList
    valueLook="subject"
    facts={[
      name && [text({ zh: '那里的姓名', en: 'Name there' }), name],
      [text({ zh: '地址（issuer）', en: 'Issuer' }), <code>{issuer}</code>],
      [text({ zh: '标识（subject）', en: 'Subject' }), <code>{subject}</code>],
    ]}
  />
)

import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { useClipboard } from '../../parts/files/use-clipboard.ts'
import { FactList } from '../../parts/layout/fact-list.tsx'
import type { SignOnProblem, Subject } from '../../viewer/single-sign-on.ts'

interface Props {
  problem: SignOnProblem
  who?: Subject
}

/** Why a sign-in by the issuer came to nothing; and to whom nobody has bound an account, what he has to hand in. */
export function SignOnProblemShown({ problem, who }: Props) {
  const unbound = problem.code === 'SUBJECT_NOT_BOUND' ? who : undefined
  return (
    <div class={['state', { failure: !unbound }]} role="alert">
      <p>
        <strong>{text({ zh: `${problem.message}。`, en: `${problem.message}.` })}</strong> {problem.advice}
      </p>
      {unbound && <SubjectShown who={unbound} />}
    </div>
  )
}

const SubjectShown = defineComponent(
  (props: { who: Subject }) => {
    const { outcome, copy } = useClipboard()
    return () => {
      const { issuer, subject, name } = props.who
      const lines = `issuer: ${issuer}\nsubject: ${subject}`
      return (
        <>
          <FactList
            valueLook="subject"
            facts={[
              name && [text({ zh: '您在那里是', en: 'There you are' }), name],
              [text({ zh: '地址（issuer）', en: 'Issuer' }), <code>{issuer}</code>],
              [text({ zh: '标识（subject）', en: 'Subject' }), <code>{subject}</code>],
            ]}
          />
          <p>
            <button type="button" onClick={() => copy(lines)}>
              {text({ zh: '复制这两项', en: 'Copy the two lines' })}
            </button>{' '}
            <span role="status" class="note">
              {outcome.value && text(outcomes[outcome.value])}
            </span>
          </p>
        </>
      )
    }
  },
  { props: ['who'] },
)

const outcomes = {
  copied: { zh: '已复制。', en: 'Copied.' },
  refused: { zh: '浏览器不许复制，请手动选取。', en: 'The browser refuses: select them by hand.' },
}

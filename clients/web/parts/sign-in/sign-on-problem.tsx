import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import type { SignOnProblem, Subject } from '../../viewer/single-sign-on.ts'
import { useClipboard } from '../files/use-clipboard.ts'
import { SubjectFacts } from './subject-facts.tsx'

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

/** The two lines that name somebody at the issuer, to be copied. */
const SubjectShown = defineComponent(
  (props: { who: Subject }) => {
    const { outcome, copy } = useClipboard()
    return () => (
      <>
        <SubjectFacts who={props.who} />
        <p>
          <button
            type="button"
            onClick={() => copy(`issuer: ${props.who.issuer}\nsubject: ${props.who.subject}`)}
          >
            {text({ zh: '复制这两项', en: 'Copy the two lines' })}
          </button>{' '}
          <span role="status" class="note">
            {outcome.value && text(outcomes[outcome.value])}
          </span>
        </p>
      </>
    )
  },
  { props: ['who'] },
)

const outcomes = {
  copied: { zh: '已复制。', en: 'Copied.' },
  refused: { zh: '浏览器不许复制，请手动选取。', en: 'The browser refuses: select them by hand.' },
}

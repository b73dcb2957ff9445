import { describeProblem, type Language } from '@kexie/schema/problems'
import type { Progress } from './kept-cookies.ts'
import type { VouchedFor } from './sign-on.ts'
import { describeFailure } from './sign-on-failed.ts'

/** What a page says of how far the way to the issuer and back has come; null where there is nothing to say. */
export function outcomeOf(progress: Progress, language: Language) {
  switch (progress.is) {
    case 'BEGUN':
      return null
    case 'CODE_NEEDED':
      return { codeNeeded: { enrolment: progress.enrolment } }
    case 'TO_BIND':
      return { toBind: shownOf(progress.who) }
    case 'FAILED':
      return { problem: describeFailure(progress.reason, language) }
    case 'REFUSED':
      return {
        problem: describeProblem({ code: progress.problem }, language),
        who: shownOf(progress.who),
      }
  }
}

/** What people read of whom the issuer vouches for. */
const shownOf = ({ issuer, subject, name }: VouchedFor) => ({ issuer, subject, name })

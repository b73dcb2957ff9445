import type { VNodeChild } from 'vue'
import { RouterLink, useRoute } from 'vue-router'
import type { Gap, GraphFailure } from '../../graph/ask.ts'
import type { Asked } from '../../graph/use-graph-query.ts'
import { inLanguage, text } from '../../language/language.ts'

/**
 * The four states of everything that is asked of the graph: under way, failed, whole, or with gaps that are named while
 * the rest stands. What is shown is told what was asked: that, not the address, is what the numbers are of.
 */
export function answered<Data, Variables>(
  asked: Asked<Data, Variables>,
  show: (data: Data, variables: Variables, gaps: readonly Gap[]) => VNodeChild,
): VNodeChild {
  const { answer, failure, isStale, retry } = asked
  if (!answer) return failure ? <Failure failure={failure} onRetry={retry} /> : <Waiting />
  return (
    <div aria-busy={isStale} class={{ stale: isStale }}>
      {failure && <Failure failure={failure} onRetry={retry} />}
      <Gaps gaps={answer.gaps} onRetry={retry} />
      {show(answer.data, answer.variables, answer.gaps)}
    </div>
  )
}

/** Where there is nothing to show, and why. */
export function Empty({ why }: { why: string }) {
  return <p class="state empty">{why}</p>
}

/** That something is under way. */
export function Waiting() {
  return (
    <p class="state waiting" role="status">
      {text({ zh: '正在取数…', en: 'Loading…' })}
    </p>
  )
}

/** That nothing came, why, and a button to ask again where that makes sense. */
export function Failure({ failure, onRetry }: { failure: GraphFailure; onRetry?: () => void }) {
  if (failure.code === 'BAD_USER_INPUT') return <Advice message={failure.message} />
  if (failure.code === 'UNAUTHENTICATED' || failure.code === 'FORBIDDEN')
    return <Barred code={failure.code} />
  return (
    <div class="state failure" role="alert">
      <p>
        <strong>{text(reasonOf(failure.code))}</strong> {failure.code !== 'NETWORK' && failure.message}
      </p>
      {failure.correlationId && (
        <p class="note">
          {text({ zh: '编号', en: 'Reference' })} {failure.correlationId}
        </p>
      )}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {text({ zh: '重试', en: 'Try again' })}
        </button>
      )}
    </div>
  )
}

/** That whoever looks on lacks a right: asking again would not help, and the operator has nothing to look up. */
const Barred = ({ code }: { code: 'UNAUTHENTICATED' | 'FORBIDDEN' }) => (
  <div class="state failure" role="alert">
    <p>
      <strong>
        {code === 'FORBIDDEN'
          ? text({ zh: '您的角色不能查看此内容。', en: 'Your role may not see this.' })
          : text({ zh: '请先登录。', en: 'Please sign in first.' })}
      </strong>
    </p>
    {code === 'UNAUTHENTICATED' && <SignInLink />}
  </div>
)

function reasonOf(code: string) {
  if (code === 'NETWORK')
    return { zh: '连不上服务器，请检查网络后重试。', en: 'The server cannot be reached.' }
  return { zh: '没有成功。', en: 'It did not succeed.' }
}

/** What is missing for a while or for a reason, and what is only shown to whoever has signed in; what a role never sees is not missing. */
function Gaps({ gaps, onRetry }: { gaps: readonly Gap[]; onRetry: () => void }) {
  const faults = gaps.filter(({ code }) => code === 'BAD_USER_INPUT')
  const missing = gaps.filter(
    ({ code }) => !['UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT'].includes(code),
  )
  return (
    <>
      {gaps.some(({ code }) => code === 'UNAUTHENTICATED') && <SignInFirst />}
      {faults.map(({ message }) => (
        <Advice key={message} message={message} />
      ))}
      {missing.length > 0 && <Missing gaps={missing} onRetry={onRetry} />}
    </>
  )
}

/** What is wrong with what was asked, in the graph's own words; asking again would not help. */
const Advice = ({ message }: { message: string }) => (
  <p class="state" role="status">
    {inLanguage(message)}
  </p>
)

/** What is only shown to whoever has signed in. */
function SignInFirst() {
  return (
    <p class="state" role="status">
      {text({ zh: '更多内容登录后可见。', en: 'There is more to see for whoever has signed in.' })}{' '}
      <SignInLink />
    </p>
  )
}

/** Leads to the sign-in page, which leads back here. */
export function SignInLink() {
  const { fullPath } = useRoute()
  return (
    <RouterLink to={{ path: '/sign-in', query: { back: fullPath } }}>
      {text({ zh: '登录', en: 'Sign in' })}
    </RouterLink>
  )
}

function Missing({ gaps, onRetry }: { gaps: readonly Gap[]; onRetry: () => void }) {
  const subgraphs = [...new Set(gaps.map(({ subgraph }) => subgraph ?? ''))].filter(Boolean).join('、')
  return (
    <div class="state gaps" role="status">
      <p>
        {text({
          zh: `本页有一部分暂缺${subgraphs && `（${subgraphs} 暂不可用）`}，其余如常。`,
          en: `Part of this page is missing${subgraphs && ` (${subgraphs} is unavailable)`}; the rest stands.`,
        })}
      </p>
      <button type="button" onClick={onRetry}>
        {text({ zh: '重试', en: 'Try again' })}
      </button>
    </div>
  )
}

import { constraintOf } from '@kexie/db/constraint-of'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { BindExternalSubjectInput } from '../schema.generated.ts'
import { type AccountRow, changeAccount, findAccount } from '../store/accounts.ts'

/** What of an outside issuer an account is bound to; null unbinds it. */
type Subject = Pick<BindExternalSubjectInput, 'issuer' | 'subject'> | null

/** Says whom of an outside issuer an account belongs to, or that it belongs to nobody there. Nobody does it to himself. */
export async function bindExternalSubject(
  context: AssociationContext,
  { account: id, reason }: Pick<BindExternalSubjectInput, 'account' | 'reason'>,
  subject: Subject,
) {
  const { db, viewer } = context
  const action = subject ? 'BIND_SUBJECT' : 'UNBIND_SUBJECT'
  const account = await findAccount(db, soughtUuid('Account', id))
  const object = account && { type: 'Account', key: account.id }
  if (!may(viewer, 'BIND_SUBJECT', { authors: [account?.name ?? null] })) {
    await audit(db, context, [{ action, outcome: 'DENIED', object }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const label = { zh: '账号', en: 'Account' }
  if (!account) return refuse([{ code: 'NOT_FOUND', field: 'account', label, received: id }], context)
  const reasonLabel = { zh: '理由', en: 'Reason' }
  const problems = [...subjectProblems(subject), ...textProblems('reason', reasonLabel, reason, 500)]
  if (problems.length > 0) return refuse(problems, context)
  try {
    return await write(context, account, { action, subject, reason: reason.trim() })
  } catch (error) {
    if (constraintOf(error) !== 'account_external_subject_is_unique') throw error
    const received = subject?.subject ?? ''
    return refuse([{ code: 'ALREADY_EXISTS', field: 'subject', label: subjectLabel, received }], context)
  }
}

const issuerLabel = { zh: '统一身份认证的地址', en: 'Issuer' }
const subjectLabel = { zh: '统一身份认证中的标识', en: 'Subject' }

function write(
  { db, ...context }: AssociationContext,
  account: AccountRow,
  { action, subject, reason }: { action: string; subject: Subject; reason: string },
) {
  const externalSubject = subject && `${subject.issuer.trim()}|${subject.subject.trim()}`
  return db.transaction(async (tx) => {
    const changed = await changeAccount(tx, account.id, { externalSubject })
    const object = { type: 'Account', key: account.id }
    const before = { externalSubject: account.externalSubject }
    const after = { externalSubject }
    await audit(tx, context, [{ action, outcome: 'DONE', object, before, after, reason }])
    return { __typename: 'AccountSet' as const, account: changed, link: null }
  })
}

/** Characters of an address; with a subject of 255 it has to fit into an index. */
const longestIssuer = 500

/** An issuer is an address without a bar, which parts it from the subject; a subject is one line (OpenID Connect, 2). */
function subjectProblems(subject: Subject): ProblemFact[] {
  if (!subject) return []
  const issuer = subject.issuer.trim()
  const isAddress = issuer.length <= longestIssuer && URL.canParse(issuer) && /^https?:[^|\s]+$/.test(issuer)
  const expected = {
    zh: `http 或 https 地址，不超过 ${longestIssuer} 字`,
    en: `an http or https address of at most ${longestIssuer} characters`,
  }
  const isLine = /^[^\p{Cc}\p{Cs}]*$/u.test(subject.subject)
  const line = { zh: '一行可见文字', en: 'one line of visible text' }
  return [
    ...(isAddress
      ? []
      : [
          {
            code: 'INVALID_VALUE',
            field: 'issuer',
            label: issuerLabel,
            expected,
            received: issuer.slice(0, 100),
          } as const,
        ]),
    ...(isLine
      ? textProblems('subject', subjectLabel, subject.subject, 255)
      : [
          {
            code: 'INVALID_VALUE',
            field: 'subject',
            label: subjectLabel,
            expected: line,
            received: '…',
          } as const,
        ]),
  ]
}

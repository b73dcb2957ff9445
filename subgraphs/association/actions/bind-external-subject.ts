import { constraintOf } from '@kexie/db/constraint-of'
import type { Db } from '@kexie/db/database'
import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { refuse } from '@kexie/runtime/refuse'
import { soughtUuid } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { BindExternalSubjectInput } from '../schema.generated.ts'
import {
  type AccountRow,
  changeAccount,
  externalSubjectOf,
  findAccount,
  findByExternalSubject,
} from '../store/accounts.ts'
import { overtakeBindings } from '../store/binding-requests.ts'

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
  const externalSubject = subject && externalSubjectOf(subject)
  return unlessTaken(context, subject, () =>
    db.transaction(async (tx) => {
      const bound = await writeBinding(tx, context, account, { externalSubject, reason: reason.trim() })
      return { __typename: 'AccountSet' as const, account: bound, link: null }
    }),
  )
}

/** What `write` answers; whose account the subject is, where the database says that another has it. */
export async function unlessTaken<T>(context: AssociationContext, subject: Subject, write: () => Promise<T>) {
  try {
    return await write()
  } catch (error) {
    if (constraintOf(error) !== 'account_external_subject_is_unique' || !subject) throw error
    const { displayName = '', name = '' } =
      (await findByExternalSubject(context.db, externalSubjectOf(subject))) ?? {}
    const expected = { zh: `${displayName}（${name}）`, en: `${displayName} (${name})` }
    return refuse([{ code: 'SUBJECT_BOUND', field: 'subject', expected, received: subject.subject }], context)
  }
}

const issuerLabel = { zh: '统一身份认证的地址', en: 'Issuer' }
const subjectLabel = { zh: '统一身份认证中的标识', en: 'Subject' }

/** Binds an account, or unbinds it where there is no subject; what its holder has asked for is overtaken. */
export async function writeBinding(
  tx: Db,
  context: Omit<AssociationContext, 'db'>,
  account: AccountRow,
  { externalSubject, reason }: { externalSubject: string | null; reason: string },
): Promise<AccountRow> {
  const changed = await changeAccount(tx, account.id, { externalSubject })
  await overtakeBindings(tx, account.id, context.viewer.name)
  const action = externalSubject ? 'BIND_SUBJECT' : 'UNBIND_SUBJECT'
  const object = { type: 'Account', key: account.id }
  const before = { externalSubject: account.externalSubject }
  const after = { externalSubject }
  await audit(tx, context, [{ action, outcome: 'DONE', object, before, after, reason }])
  return changed
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

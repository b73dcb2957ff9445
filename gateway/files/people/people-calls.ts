import type { Text } from '@kexie/schema/indicator'
import type { PeopleSheetKind } from '@kexie/schema/people-answer'

/** How the rows of one sheet are sent: who may, by which mutation, and what one is called. */
export interface SheetCall {
  kind: PeopleSheetKind
  /** The permission that lets whoever has it bring in its rows. */
  permission: string
  mutation: string
  /** Who brings them in, where the sender may not. */
  waitsFor: Text
  titleOf: (input: Readonly<Record<string, unknown>>) => string
}

const refused = '... on Refused { problems { code message advice field received } }'

const mutationOf = (name: string, input: string, done: string) =>
  `mutation Bring($input: ${input}!) { outcome: ${name}(input: $input) { __typename ${done} ${refused} } }`

const person = 'name displayName role organization { name } district { name }'

const reviewer: Text = {
  zh: '待市级审核人用同一个文件导入',
  en: 'wait for a reviewer, who brings them in with the same file',
}

/** The sheets in the order they are written: a body before whoever belongs to it and before what it owes. */
export const sheetCalls: readonly SheetCall[] = [
  {
    kind: 'organizations',
    permission: 'REGISTER_ORGANIZATION',
    mutation: mutationOf(
      'registerOrganizations',
      'RegisterOrganizationsInput',
      '... on OrganizationsRegistered { results { change } }',
    ),
    waitsFor: reviewer,
    titleOf: ({ name }) => String(name ?? ''),
  },
  {
    kind: 'duties',
    permission: 'SET_DUTY',
    mutation: mutationOf('setDuties', 'SetDutiesInput', '... on DutiesSet { results { change } }'),
    waitsFor: reviewer,
    titleOf: ({ form, kind, organization }) => `${organization ?? kind ?? ''} · ${form ?? ''}`,
  },
  {
    kind: 'accounts',
    permission: 'REGISTER_ACCOUNT',
    mutation: mutationOf(
      'registerAccounts',
      'RegisterAccountsInput',
      `... on AccountsRegistered { results { change account { ${person} } link { path expiresAt } } }`,
    ),
    waitsFor: {
      zh: '待系统管理员用同一个文件导入',
      en: 'wait for the system administrator, who brings them in with the same file',
    },
    titleOf: ({ name, displayName }) => `${displayName ?? ''}（${name ?? ''}）`,
  },
]

/** A problem of a call; `rows.3.name` says where. */
export interface CallProblem {
  code: string
  message: string
  advice: string
  field: string | null
  received: string | null
}

/** What became of one row that was written or tried. */
export interface CallResult {
  change: 'CREATED' | 'REVISED' | 'UNCHANGED'
  account?: {
    name: string
    displayName: string
    role: string
    organization: { name: string } | null
    district: { name: string } | null
  } | null
  link?: { path: string; expiresAt: string } | null
}

/** What the graph answers to a call. */
export interface CallAnswer {
  results?: readonly CallResult[]
  problems?: readonly CallProblem[]
}

/** Sends one call on behalf of whoever sent the file. */
export type SendCall = (mutation: string, input: object) => Promise<CallAnswer>

import type { Sql } from 'postgres'
import type { Part } from '../../journeys/accounts.ts'
import { type Answer, type Ask, clientOf, type Product } from '../../journeys/client.ts'
import { type Work, workBetween, workSoFar } from './database-work.ts'
import { changedFacts, factsOf } from './facts.ts'
import { type Operation, persistedOperations } from './operations.ts'
import { settingNames } from './settings.ts'
import { casesOf } from './variables.ts'
import { inputOf } from './writes.ts'

/** One operation, asked in one way by one role. */
export interface Measured {
  operation: string
  role: string
  p50: number
  max: number
  /** Of the first time: what the database was asked and what it touched for it. */
  statements: number
  blocks: number
  /** Why it failed; being told that one may not is no failure. */
  failure: string | undefined
}

const roles = [
  'PUBLIC',
  'SERVICE',
  'REPORTER',
  'DISTRICT_REVIEWER',
  'REVIEWER',
  'LEADER',
  'SYSTEM_ADMIN',
  'SECURITY_ADMIN',
  'AUDIT_ADMIN',
] as const satisfies readonly Part[]

export interface Measuring {
  /** An administrator's connection to a database with pg_stat_statements. */
  sql: Sql
  /** Where the gateway listens, and its database. */
  url: string
  databaseUrl: string
  /** How often each is asked. */
  times: number
  /** Which of them to ask; all unless said. */
  chosen?: (operation: string, role: string) => boolean
  /** Told of each as it is measured: a run that is stopped has said what it knows. */
  tell?: (measured: Measured) => void
}

/** Asks every operation of the dashboard as every role, one after the other, in every way there is to ask it. */
export async function measurePages(measuring: Measuring): Promise<Measured[]> {
  const { sql, times, chosen = () => true, tell } = measuring
  const facts = await factsOf(sql)
  const product = signedInLately(measuring)
  const editions = await publishTwo(product())
  const measured: Measured[] = []
  for (const operation of persistedOperations())
    for (const role of roles) {
      const ask: Ask = (...given) =>
        (role === 'REPORTER' ? product().clerkOf(facts.organization) : product().as(role))(...given)
      const cases = operation.type === 'query' ? casesOf(operation.name, { ...facts, editions }) : { '': {} }
      for (const [name, variables] of Object.entries(cases)) {
        const label = name ? `${operation.name}, ${name}` : operation.name
        if (!chosen(label, role)) continue
        const nth = writesSoFar(measured, label)
        const given = async (time: number) =>
          operation.type === 'query'
            ? variables
            : inputOf(operation.name, nth * times + time, {
                ...facts,
                editions,
                ...(await changedFacts(sql)),
              })
        const once = operation.name === endsItsSession
        const row = {
          operation: label,
          role,
          ...(await measure(sql, { ask, role }, operation, given, once ? 1 : times)),
        }
        if (once) product.renew()
        measured.push(row)
        tell?.(row)
      }
    }
  return measured
}

/** Whoever is asked it has to sign in again, and is asked it once. */
const endsItsSession = 'EndOwnSessions'

const writesSoFar = (measured: readonly Measured[], label: string) =>
  measured.filter(({ operation }) => operation === label).length

async function measure(
  sql: Sql,
  { ask, role }: { ask: Ask; role: Part },
  { name, body }: Operation,
  given: (time: number) => Promise<Record<string, unknown>>,
  times: number,
): Promise<Omit<Measured, 'operation' | 'role'>> {
  // Signs in where that is due, which is not the operation's to answer for.
  await ask('{ viewer { role } }').catch(unanswered)
  const spent: number[] = []
  let work: Work = { statements: 0, blocks: 0 }
  let failure: string | undefined
  for (let time = 0; time < times && !failure; time++) {
    const variables = await given(time)
    const before = time === 0 ? await workSoFar(sql) : undefined
    const started = performance.now()
    const answer = await ask(body, variables).catch(unanswered)
    spent.push(performance.now() - started)
    failure = failureOf(answer, role) ?? refusalOf(name, answer)
    if (before) work = workBetween(before, await workSoFar(sql))
  }
  const sorted = spent.toSorted((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length / 2)] ?? 0,
    max: sorted.at(-1) ?? 0,
    ...work,
    failure,
  }
}

const unanswered = (error: unknown): Answer<unknown> => ({ data: null, errors: [{ message: String(error) }] })

/** Being told that one may not is an answer; to sign in, where one has not. */
function failureOf({ errors = [] }: Answer<unknown>, role: Part): string | undefined {
  const answers = role === 'PUBLIC' ? ['FORBIDDEN', 'UNAUTHENTICATED'] : ['FORBIDDEN']
  const wrong = errors.find(({ extensions }) => !answers.includes(String(extensions?.code)))
  return wrong && `${wrong.message} ${JSON.stringify(wrong.path ?? [])}`
}

/** A change of what a city sets that is refused for anything but who asks was not measured: it did none of its work. */
function refusalOf(name: string, { data }: Answer<unknown>): string | undefined {
  if (!settingNames.has(name)) return undefined
  const answers = Object.values((data ?? {}) as Record<string, { problems?: Problem[] } | null>)
  const wrong = answers
    .flatMap((answer) => answer?.problems ?? [])
    .find(({ code }) => code !== 'NOT_PERMITTED')
  return wrong && `${wrong.code} ${wrong.field}: ${wrong.message}`
}

interface Problem {
  code: string
  field: string | null
  message: string
}

/** How long a sign-in is used, milliseconds: an access token lasts five minutes. */
const signInLasts = 120_000

function signedInLately({ url, databaseUrl }: Measuring): (() => Product) & { renew(): void } {
  let since = 0
  let product: Product
  const renew = () => {
    since = performance.now()
    product = clientOf(url, databaseUrl)
  }
  renew()
  const current = () => {
    if (performance.now() - since > signInLasts) renew()
    return product
  }
  return Object.assign(current, { renew })
}

/** Two published reviews to read and compare. */
async function publishTwo(product: Product): Promise<string[]> {
  const publish = product.as('LEADER')
  const ids: string[] = []
  for (const title of ['五年回顾', '五年回顾（再）']) {
    const { data } = await publish(
      'mutation ($input: PublishEditionInput!) { publishEdition(input: $input) { ... on EditionSet { edition { id } } } }',
      { input: { title, from: 2017, to: 2021 } },
    )
    if (data?.publishEdition?.edition) ids.push(data.publishEdition.edition.id)
  }
  return ids
}

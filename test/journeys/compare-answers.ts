/**
 * `node test/journeys/compare-answers.ts http://leader:<password>@<host>:<port> <the same of another>`: the whole review of two
 * running products, of the city and of each district, month by month; prints every figure that differs, and ends with 1 where one
 * does. In place of an address, a file of answers; with `--keep <file>` the first's are kept in one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Ask, differences, wholeAnswer } from './whole-answer.ts'

type Answers = Record<string, Record<string, string>>

async function answersOf(source: string): Promise<Answers> {
  if (!source.startsWith('http')) return JSON.parse(readFileSync(source, 'utf8'))
  const { username, password, origin } = new URL(source)
  const signIn =
    'mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken } } }'
  const { data } = await send(origin, {}, signIn, { input: { name: username, password } })
  const ask = (query: string, variables: Record<string, unknown>) =>
    send(origin, { authorization: `Bearer ${data.signIn.accessToken}` }, query, variables)
  const places = await ask('{ districts { id name } }', {})
  const answers: Answers = {}
  for (const { id, name } of places.data.districts)
    answers[name] = Object.fromEntries(await wholeAnswer(ask as Ask, id, { months: true }))
  return answers
}

async function send(origin: string, headers: object, query: string, variables: object) {
  const response = await fetch(new URL('/graphql', origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const answer = await response.json()
  if (answer.errors) throw new Error(`${origin}: ${JSON.stringify(answer.errors).slice(0, 500)}`)
  return answer
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } })
const [one = {}, other] = await Promise.all(positionals.map(answersOf))
if (values.keep) writeFileSync(values.keep, JSON.stringify(one))
const places = Object.keys({ ...one, ...other })
const counts = places.map((name) => {
  const [here, there] = [one[name], other?.[name]].map((answers) => new Map(Object.entries(answers ?? {})))
  const differing = here && there && other ? differences(here, there) : []
  for (const { code, one: left, other: right } of differing)
    process.stdout.write(`${name} ${code}\n  ${left}\n  ${right}\n`)
  return { figures: here?.size ?? 0, differing: differing.length }
})
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const [figures, differing] = [sum(counts.map((one) => one.figures)), sum(counts.map((one) => one.differing))]
process.stdout.write(`${figures} figures of ${places.length} places, ${differing} differ\n`)
process.exitCode = differing > 0 || figures === 0 ? 1 : 0

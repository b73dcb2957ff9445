import { leadersQuery } from '../../../product/leaders-query.ts'

const signIn = (name: string) =>
  `mutation { signIn(input: { name: "${name}", password: "guess" }) { __typename } }`
const search = (index: number) =>
  `a${index}: academicEvents(first: 1, filter: { text: "没有这样的题目${index}" }) { nodes { id } }`
const searches = (count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => search(index)).join(' ')} }`

/** What is known to cost most, made anew each time. */
export const floods: Readonly<Record<string, (index: number) => string>> = {
  'evidence of every figure': () =>
    '{ indicators { figure(from: 2017, to: 2021) { evidence(first: 100) { nodes { record { title } } } } } }',
  'the review with its evidence': (index) => `# ${index}\n${leadersQuery}`,
  'twenty-five searches': () => searches(25),
  'twenty searches, which are let pass': (index) => `# ${index}\n${searches(20)}`,
  'sign-ins at one name': () => signIn('security'),
  'sign-ins at any name': (index) => signIn(`anybody-${index}`),
}

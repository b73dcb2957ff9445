import { describeProblem, type Language, type ProblemFact } from '@kexie/schema/problems'
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
} from 'graphql'
import { type ListsAtHand, listCheck } from './listed-values.ts'
import { argumentReader } from './read-arguments.ts'

/** What of a request's context says in which language to refuse, and what the city's lists hold. */
interface Asking extends ListsAtHand {
  language: Language
}

/**
 * Lets every argument of every field through one gate before its resolver sees it: texts come composed and without what their
 * kind forbids, numbers within their bounds, blanks as nothing, codes of lists as there are. A mutation that brings anything else answers `Refused`, a query
 * an error of the caller's; rows of a report are told one by one, by whoever judges them, in the transaction that writes.
 */
export function guardArguments(schema: GraphQLSchema): void {
  const mutation = schema.getMutationType()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const gate =
      type === mutation
        ? { refuse: refused, longest: longestWritten, check: undefined }
        : { refuse: thrown, longest: longestSought, check: listCheck }
    for (const field of Object.values(type.getFields())) guard(field, gate)
  }
}

type Refuse = (faults: readonly ProblemFact[], context: Asking) => unknown

/**
 * Characters of a text that a query looks for, a cursor included: longer ones match nothing, and the database would fold them anew for
 * each row it compares.
 */
const longestSought = 2000

/** Characters of a text that a mutation brings, where its own action knows no limit. Fields of rows have their own. */
const longestWritten = 10_000

interface Gate {
  refuse: Refuse
  longest: number
  check: typeof listCheck | undefined
}

function guard(field: GraphQLField<unknown, Asking>, { refuse, longest, check }: Gate): void {
  const read = argumentReader(field.args, longest)
  if (!read) return
  const checked = check?.(field.args)
  const resolve: GraphQLFieldResolver<unknown, Asking> = field.resolve ?? defaultFieldResolver
  field.resolve = (parent, args, context, info) => {
    const faults: ProblemFact[] = []
    const kept = read(args, faults)
    if (faults.length > 0) return refuse(faults, context)
    const unlisted = checked?.(kept, context)
    if (!unlisted) return resolve(parent, kept, context, info)
    return unlisted.then((found) =>
      found.length > 0 ? refuse(found, context) : resolve(parent, kept, context, info),
    )
  }
}

const refused: Refuse = (faults, { language }) => ({
  __typename: 'Refused',
  row: null,
  problems: faults.map((fault) => describeProblem(fault, language)),
})

const thrown: Refuse = (faults) => {
  const said = (language: Language) =>
    faults.map((fault) => `${fault.field}: ${describeProblem(fault, language).message}`).join('; ')
  throw new GraphQLError(`${said('zh')} · ${said('en')}`, { extensions: { code: 'BAD_USER_INPUT' } })
}

import type { FieldDefinition } from '../definitions/record-definition.ts'
import { definitionOf } from '../definitions/stated-definitions.ts'
import type { Term } from './rule.ts'

/** Fields that say how what a term counts relates to the true number; each undefined where nothing says so. */
export interface Meant {
  /** Exact, at least, at most, about, or between two numbers. */
  relation?: string | undefined
  /** The upper one of the two. */
  upTo?: string | undefined
}

/** Of a record that stands for more than could be reported one by one. */
const ofRecord = 'countRelation'

/**
 * By which fields a term knows how exact it is: by the one it names, else by those beside the number or the list it adds up, the
 * list whose items it counts, or the record it counts.
 */
export function relationMeant({ relation, ...term }: Counted): Meant {
  const beside = besideCounted(term)
  return relation === undefined || relation === beside.relation ? beside : { relation }
}

type Counted = Pick<Term, 'of' | 'items' | 'quantity' | 'relation'>

function besideCounted({ of, items, quantity }: Counted): Meant {
  const fields = definitionOf(of)?.fields ?? []
  const counted = typeof quantity === 'object' ? quantity.count : (quantity ?? items)
  if (counted !== undefined) return beside(fields, counted)
  return fields.some(({ name }) => name === ofRecord) ? { relation: ofRecord } : {}
}

/** Beside a field of the record, or of the items of one of its lists: `views.clicks`. */
function beside(fields: readonly FieldDefinition[], path: string): Meant {
  const [name, ...inside] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (inside.length === 0) return { relation: field?.relation, upTo: field?.upTo }
  const within = field?.kind === 'PARTS' ? beside(field.fields, inside.join('.')) : {}
  const placed = (one: string | undefined) => one && `${name}.${one}`
  return { relation: placed(within.relation), upTo: placed(within.upTo) }
}

/** A term with all it means, whether it is said or follows from what its fields are. */
export function inFull(term: Term): Term & Meant {
  const said = Object.entries(relationMeant(term)).filter(([, field]) => field !== undefined)
  return { ...term, ...Object.fromEntries(said) }
}

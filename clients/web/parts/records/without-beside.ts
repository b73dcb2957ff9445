/** What says how it relates to the true number in a field of its own, and its upper number in another. */
interface Related {
  relation?: string | null
  upTo?: string | null
}

/** Fields that stand beside none of the others and of none of the lists; `nameOf` is what a field is called by those. */
export function withoutBeside<Field extends Related>(
  fields: readonly Field[],
  nameOf: (field: Field) => string,
  lists: readonly Related[] = [],
): Field[] {
  const beside = new Set([...fields, ...lists].flatMap(({ relation, upTo }) => [relation, upTo]))
  return fields.filter((field) => !beside.has(nameOf(field)))
}

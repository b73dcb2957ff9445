/** What cells may name and the API knows by an id or a code. */
export interface Named {
  id: string
  /** In the reader's language. */
  name: string
  /** In the other one. */
  otherwise?: string
  /** What else it is understood by. */
  also?: readonly string[]
  /** No longer offered, and still understood: records that have it keep it, and others are told what to name. */
  retired?: boolean
  /** An area made of others: a record that counts is of one of these. */
  isWhole?: boolean
}

export interface Lookups {
  /** Ids are global ids. */
  districts: readonly Named[]
  /** By type, and by the code of a list of the city; ids are the codes reports use. */
  registers: Readonly<Record<string, readonly Named[]>>
}

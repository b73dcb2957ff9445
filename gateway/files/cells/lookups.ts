/** What cells may name and the API knows by an id or a code. */
export interface Named {
  id: string
  /** In the reader's language. */
  name: string
  /** In the other one. */
  otherwise?: string
}

export interface Lookups {
  /** Ids are global ids. */
  districts: readonly Named[]
  /** By type; ids are the codes reports use. */
  registers: Readonly<Record<string, readonly Named[]>>
}

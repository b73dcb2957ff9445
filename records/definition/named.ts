/** An organization as a report names it: by id, or by its full name. */
export interface PartyNamed {
  organization?: string | null | undefined
  name?: string | null | undefined
}

/** Someone as a report names them: by id, or by name and affiliation. */
export interface PersonNamed {
  person?: string | null | undefined
  name?: string | null | undefined
  affiliation?: string | null | undefined
}

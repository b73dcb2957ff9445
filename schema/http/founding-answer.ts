/*
 * What `/setup` takes and answers while a database is nobody's yet, stated once: the product reads it here, and the dashboard is given
 * a copy of this file when the product is built.
 */

/** `GET /setup`: whether a city can be founded here, with the code that the start printed. */
export interface FoundingState {
  isOpen: boolean
}

/** `POST /setup/packages`: what the code lets one choose from. */
export interface FoundingPackages {
  packages: {
    name: string
    city: { zh: string; en: string }
    /** Where its city is opened, where the operator or the package says. */
    site: string | null
  }[]
  /** The first three administrators, as they are called unless somebody says otherwise. */
  administrators: { role: FoundingRole; name: string; displayName: string }[]
}

/** One of the first three administrators. */
export type FoundingRole = 'SYSTEM_ADMIN' | 'SECURITY_ADMIN' | 'AUDIT_ADMIN'

/** `POST /setup`: the city that is wanted. */
export interface FoundingOrder {
  code: string
  /** Name of a package that comes with the product; null for a city that counts nothing yet. */
  package: string | null
  /** What a city without a package is called; null with one. */
  blank: { area: string; city: string; cityEn: string; association: string } | null
  /** Where the product is opened, for the links. */
  site: string
  administrators: Record<FoundingRole, { name: string; displayName: string }>
}

/** The city is founded: the links of its administrators, shown this once. */
export interface FoundingAnswer {
  links: { role: FoundingRole; name: string; displayName: string; address: string; expiresAt: string }[]
}

/** Why it was refused, in the reader's words. */
export interface FoundingRefusal {
  errors: { message: string; extensions: { code: string } }[]
}

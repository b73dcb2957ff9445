import { rowFlaws } from '@kexie/schema/presentation-rules'
import { serviceIn } from './check-services.ts'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** Rows of statistical tables that name an indicator the package does not have. */
export const tableFaults = ({ tables, indicators }: PlacedDefinitions): Fault[] =>
  tables.flatMap(({ value, file, path }) =>
    rowFlaws(value, serviceIn(indicators)).map((flaw) => file.fault([...path, ...flaw.path], flaw.expected)),
  )

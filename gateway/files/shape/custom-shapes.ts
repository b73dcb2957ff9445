import type { RecordDefinition } from '@kexie/schema/record-definition'
import type { WorkbookShape } from './column.ts'
import { workbookShape } from './workbook-shape.ts'

/** The question for the record types that the city defined itself. */
export const customTypesQuery =
  'query CustomTypes { recordDefinitions(custom: true) { slug retired stated } }'

/** Its answer. */
export interface CustomTypesAnswer {
  recordDefinitions: readonly { slug: string; retired: boolean; stated: RecordDefinition }[] | null
}

/** A record type that the city defined, as a workbook. */
export interface CustomShape {
  shape: WorkbookShape
  isRetired: boolean
}

/** By their names in addresses, in their order. */
export const customShapes = ({ recordDefinitions }: CustomTypesAnswer): ReadonlyMap<string, CustomShape> =>
  new Map(
    (recordDefinitions ?? []).map(({ slug, retired, stated }) => [
      slug,
      { shape: workbookShape(stated, true), isRetired: retired },
    ]),
  )

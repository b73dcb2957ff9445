import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Text } from '@kexie/schema/indicator'
import type { z } from 'zod'
import { CityFaults, type Fault, type Path } from './fault.ts'
import { inShape } from './shape-faults.ts'
import { yamlFile } from './yaml-file.ts'

/** A file of a city package that is in its shape, and where in it each part stands. */
export interface DataFile<Data> {
  data: Data
  /** A fault at a path of the file; what came is as the file has it unless said. */
  faultAt(path: Path, expected: Text, received?: Text): Fault
}

/**
 * Reads a YAML or JSON file that an office edits.
 * @throws {CityFaults} everything in it that is not in its shape
 */
export function readDataFile<Value>(path: string, shape: z.ZodType<Value>): DataFile<Value> {
  const file = yamlFile(basename(path), readFileSync(path, 'utf8'))
  const shaped = inShape(file, shape)
  if ('faults' in shaped) throw new CityFaults(shaped.faults)
  return { data: shaped.value, faultAt: file.fault }
}

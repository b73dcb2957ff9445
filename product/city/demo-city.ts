import { readFileSync } from 'node:fs'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { type CityPackage, readPackage } from './read-package.ts'

/** What an organization reports, by its global id. */
interface Batch {
  organization: string
  rows: object[]
}

/** Rows of each record type, in the order in which they may name each other. */
export type Batches = Readonly<Record<string, readonly Batch[]>>

/** What a city package has for a demo beside what an office edits: `demo` of its `demo.ts`. */
export interface Demo {
  /** Records of each domain. */
  activities: Readonly<Partial<Record<SubgraphName, () => Batches>>>
  /** Whose accounts the demo has, organizations by their id in the register, and the series their month is of. */
  people: { society: string; districtOffice: string; district: string; series: string }
}

export type DemoCity = CityPackage & Demo

const root = new URL('../../', import.meta.url)

let known: Promise<DemoCity> | undefined

/** The city of the demo: the package of `cities/` that `kexie.demo` of the root's package.json names. It is read once. */
export const demoCity = (): Promise<DemoCity> => (known ??= readDemoCity())

async function readDemoCity(): Promise<DemoCity> {
  const { kexie } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const folder = new URL(`cities/${kexie.demo}/`, root)
  const { demo } = (await import(new URL('demo.ts', folder).href)) as { demo: Demo }
  return { ...readPackage(folder), ...demo }
}

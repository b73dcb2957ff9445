import { fileURLToPath } from 'node:url'
import { installDefinitions } from '@kexie/db/install-definitions'
import type { CityDefinitions } from '@kexie/schema/definitions'
import { cityIn } from './city/read-city.ts'

const folder = fileURLToPath(new URL('../cities/changzhou', import.meta.url))

/** The package of the demo's city. */
export const changzhou = (): Promise<CityDefinitions> => cityIn(folder)

/** Has the migrated database at `adminUrl` count what the package says; nothing where it does already. */
export const installChangzhou = async (adminUrl: string): Promise<void> =>
  installDefinitions(adminUrl, await changzhou(), 'changzhou')

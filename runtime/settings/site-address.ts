import { addressOf, readSettings, type Settings } from './settings.ts'

/** What an operator gives as the site's address is none. */
export class SiteMisnamed extends Error {}

/**
 * Where the product is opened: as the operator says (`--site`) or by PUBLIC_URL, else where the city's package says, or as it listens on this machine.
 * @throws {SiteMisnamed} in the words of PUBLIC_URL, which it is held to
 */
export function siteAddress(given: string | undefined, usual?: string | null): string {
  const { host, port, publicUrl } = given === undefined ? readSettings(process.env, []) : settingsAt(given)
  return publicUrl ?? usual ?? addressOf(host, port)
}

function settingsAt(site: string): Settings {
  try {
    return readSettings({ ...process.env, PUBLIC_URL: site }, [])
  } catch (error) {
    throw new SiteMisnamed((error as Error).message.replace('PUBLIC_URL', '--site'))
  }
}

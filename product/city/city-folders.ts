import { existsSync, readdirSync } from 'node:fs'

const cities = new URL('../../cities/', import.meta.url)

/** The packages that come with the product: the name of each with its folder, a slash at its end. */
export const cityFolders = (): [name: string, folder: URL][] =>
  readdirSync(cities)
    .map((name): [string, URL] => [name, new URL(`${name}/`, cities)])
    .filter(([, folder]) => existsSync(new URL('city.yaml', folder)))

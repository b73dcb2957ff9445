import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import { LRUCache } from 'lru-cache'

type PersistedQueries = Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>

/** What `npm run build` lists of the dashboard's questions: an Apollo persisted query manifest. */
const built = fileURLToPath(new URL('../clients/web/dist/operations.json', import.meta.url))

/** Characters of documents remembered for clients that sent them with their hash; the least recently asked go first. */
const rememberedCharacters = 10_000_000

/** Before a hash, the key under which Apollo Server asks its cache. */
const prefix = 'apq:'

/**
 * The documents that a client may ask for by their SHA-256 alone: those of the dashboard from the first request on, which
 * nothing displaces, and those that some client has sent together with their hash, as long as there is room.
 */
export function persistedOperations(manifest = built): PersistedQueries {
  const ours = documentsOf(manifest)
  const sent = new LRUCache<string, string>({
    maxSize: rememberedCharacters,
    sizeCalculation: (document) => document.length || 1,
  })
  return {
    cache: {
      get: async (key) => ours.get(key) ?? sent.get(key),
      set: async (key, document) => {
        if (!ours.has(key)) sent.set(key, document)
      },
      delete: async (key) => sent.delete(key),
    },
  }
}

function documentsOf(manifest: string): ReadonlyMap<string, string> {
  if (!existsSync(manifest)) return new Map()
  const { operations } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    operations: { id: string; body: string }[]
  }
  return new Map(operations.map(({ id, body }) => [prefix + id, body]))
}

import { readLogo } from '@kexie/schema/logo'
import type { Route } from './ask-graph.ts'
import { answering } from './files/answering.ts'
import { askOrRefuse, RouteRefused, said } from './files/ask-or-refuse.ts'

/** Nothing that an SVG could do is done where it is opened by itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** Characters of a hash that tell one picture from another (`clients/web/city/city.ts`). */
const shortestHash = 16

/** `/logo`: the logo of the city, for whoever asks. A page asks for it with the hash of what is in it behind, and keeps it; under another hash, or none, it is asked again. */
export const logo: Route = (app, ask) => {
  app.get(
    '/logo',
    answering(async (request, reply) => {
      const { city } = await askOrRefuse<{ city: { logo: { image: string; hash: string } | null } | null }>(
        ask,
        request,
        '{ city { logo { image hash } } }',
      )
      const picture = city?.logo ? readLogo(city.logo.image) : undefined
      if (!picture)
        throw new RouteRefused(404, 'NOT_FOUND', said(request, '本市没有标志', 'The city has no logo'))
      const [, hash = ''] = request.url.split('?')
      const isOfItsHash = hash.length >= shortestHash && city?.logo?.hash.startsWith(hash)
      return reply
        .headers({
          'cache-control': isOfItsHash ? 'public, max-age=31536000, immutable' : 'no-cache',
          'content-security-policy': policy,
        })
        .type(picture.type)
        .send(picture.bytes)
    }),
  )
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

/** A city's OpenID provider, with a page to sign in at. */
export interface OidcIssuer {
  url: string
  /** Knows the product at `product` as a client, from now on. */
  register(product: string): Promise<void>
  close(): void
}

/** As what the product is registered there. */
export const client = { id: 'kexie', secret: 'of the test, and of nobody else' }

/** An address of this machine that `server` listens at. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** Starts a real issuer that vouches for whoever types his name, and gives away what he is called. */
export async function startOidcIssuer(): Promise<OidcIssuer> {
  const server = createServer()
  const url = await listening(server)
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
  const register = async (product: string) => {
    server.removeAllListeners('request')
    const provider = providerOf(url, key, product)
    const other = provider.callback()
    server.on('request', (request, response) => {
      if (request.url?.startsWith('/interaction/')) void signInPage(provider, request, response)
      else other(request, response)
    })
  }
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url, register, close }
}

function providerOf(url: string, key: object, product: string): Provider {
  const provider: Provider = new Provider(url, {
    jwks: { keys: [key as never] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${product}/sso/callback`],
        post_logout_redirect_uris: [`${product}/`],
      },
    ],
    // What is asked for with a person goes into the token itself.
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'amr'], profile: ['name'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id} at the issuer` }) }),
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    cookies: { keys: ['of the test'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: async (context: { body: string }, form: string) => {
          context.body = `${form}<button form="op.logoutForm" name="logout" value="yes">确定退出</button>`
        },
      } as never,
    },
  })
  return provider
}

/** A name, whether a second factor was looked at, and a way to give it up. */
const page = `<!doctype html><html lang="zh-CN"><title>统一身份认证</title><h1>统一身份认证</h1>
  <form method="post"><label>用户名 <input name="login"></label> <label><input type="checkbox" name="otp"> 动态口令</label>
  <button>登录</button> <button name="cancel" value="1">取消</button></form></html>`

async function signInPage(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
    return
  }
  const given = new URLSearchParams(await text(request))
  const login = { accountId: given.get('login') ?? '', amr: given.has('otp') ? ['pwd', 'otp'] : ['pwd'] }
  const outcome = given.has('cancel') ? { error: 'access_denied' } : { login }
  await provider.interactionFinished(request, response, outcome, { mergeWithLastSubmission: false })
}

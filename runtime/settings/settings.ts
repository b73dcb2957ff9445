import { isIP } from 'node:net'
import { type SubgraphName, subgraphNames } from '@kexie/schema/subgraphs'
import { z } from 'zod'
import { isLoopback } from './loopback.ts'
import { nearMisses } from './near-misses.ts'
import { type SignOnSettings, signOnOf, signOnProblems } from './sign-on-settings.ts'

export { isLoopback } from './loopback.ts'
export type { SignOnSettings } from './sign-on-settings.ts'

/** Everything the product can be told, read once at start. */
export interface Settings {
  /** Interface to listen on; loopback unless an operator opens it. */
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: string
  /** A PostgreSQL to use instead of the embedded one. */
  databaseUrl: string | undefined
  logLevel: (typeof logLevels)[number]
  /** Whether the demo is wanted; where it is not said, an own server that holds nothing else has it. */
  demo: boolean | undefined
  /** Minutes without use after which a sign-in of a reviewer or an administrator ends. */
  idleMinutes: number
  /** The gateway's, where subgraphs are processes of their own: signs who asks and proves it to the database. */
  callerPrivateKey: string | undefined
  /** The subgraphs': knows what the gateway signed. */
  callerPublicKey: string | undefined
  /** Where the newest seal of the audit is kept outside the database; a line each time. */
  auditSealFile: string | undefined
  /** Where each of those lines is sent as well. */
  auditSealUrl: string | undefined
  /** An OpenID issuer whose tokens are taken beside our own, and the audience they must be for. */
  issuer: { url: string; audience: string } | undefined
  /** The single sign-on that the page to sign in offers. */
  signOn: SignOnSettings | undefined
  /** How the product is reached from outside, without a slash at its end: links, cookies and HSTS follow it. */
  publicUrl: string | undefined
  /** Addresses or networks of proxies in front, whose X-Forwarded-For and X-Forwarded-Proto are believed. */
  trustedProxies: readonly string[]
  /** Pages of these origins may ask the graph from a browser. */
  allowedOrigins: readonly string[]
  /** Listening beyond this machine without TLS in front was meant. */
  allowPlainHttp: boolean
  /** Bearer token for /metrics. */
  metricsToken: string | undefined
  /** A port of its own for /metrics, on `host`. */
  metricsPort: number | undefined
  /** Whether the graph describes itself to whoever asks. */
  introspection: boolean
  /** Whether browsers get the explorer at /graphql. */
  explorer: boolean
  /** Whether requests are counted and refused when there are too many. */
  rateLimits: boolean
  /** Subgraphs that run elsewhere. */
  subgraphUrls: Partial<Record<SubgraphName, string>>
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** EVENTS_URL for events, THINK_TANK_URL for think-tank. */
export const urlVariable = (name: SubgraphName) => `${name.replaceAll('-', '_').toUpperCase()}_URL`

const expected = (zh: string, en: string) => ({ error: `应为${zh} · expected ${en}` })

/** Least characters of a token that an operator thinks up. */
const shortestToken = 16
const tokenText = expected(`至少 ${shortestToken} 个字符`, `at least ${shortestToken} characters`)

const portText = expected('0–65535 的整数', 'an integer 0–65535')
const minutesText = expected('1–720 的整数（分钟）', 'an integer 1–720 (minutes)')
const httpUrl = z.url({ protocol: /^https?$/, ...expected('http 或 https 地址', 'an http or https URL') })

const siteText = expected(
  'http 或 https 地址，不带 ?、# 和口令',
  'an http or https URL without ?, # or a password',
)
/** An address of the site. Links are made by what is put behind it. */
export const site = httpUrl.refine((text) => {
  const { search, hash, username, password } = URL.parse(text) ?? {}
  return !text.includes('?') && !text.includes('#') && !search && !hash && !username && !password
}, siteText)

const port = z
  .string()
  .regex(/^\d{1,5}$/, portText)
  .transform(Number)
  .pipe(z.number().max(65_535, portText))

const onOff = z.enum(['on', 'off'], expected('on 或 off', 'on or off')).transform((word) => word === 'on')

const listOf = (item: z.ZodString) =>
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(item))

const network = z
  .string()
  .refine(isNetwork, expected('IP 地址或网段，如 10.0.0.0/8', 'an IP address or network, as 10.0.0.0/8'))

const originText = expected('来源，如 https://example.org', 'an origin, as https://example.org')
const origin = z.string().refine((text) => URL.parse(text)?.origin === text, originText)

/** Most characters that a button has room for. */
const longestName = 40
const nameText = expected(`至多 ${longestName} 个字符`, `at most ${longestName} characters`)

const key32 = z
  .string()
  .regex(
    /^[A-Za-z0-9+/_-]{43}=?$/,
    expected('32 字节的 base64（npm run keys）', '32 bytes in base64 (npm run keys)'),
  )
  .optional()

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, expected('主机名或 IP 地址', 'a host name or an IP address'))
    .default('127.0.0.1'),
  PORT: port.default(4000),
  DATA_DIR: z.string().min(1, expected('目录', 'a directory')).default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, ...expected('postgres:// 地址', 'a postgres:// URL') })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, expected(logLevels.join('、'), `one of ${logLevels.join(', ')}`))
    .default('warn'),
  DEMO: z.enum(['0', '1'], expected('0 或 1', '0 or 1')).optional(),
  IDLE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, minutesText)
    .transform(Number)
    .pipe(z.number().min(1, minutesText).max(720, minutesText))
    .default(30),
  PUBLIC_URL: site.optional(),
  TRUSTED_PROXIES: listOf(network).default([]),
  ALLOWED_ORIGINS: listOf(origin).default([]),
  ALLOW_PLAIN_HTTP: onOff.default(false),
  METRICS_TOKEN: z.string().min(shortestToken, tokenText).optional(),
  METRICS_PORT: port.optional(),
  INTROSPECTION: onOff.default(true),
  EXPLORER: onOff.default(true),
  RATE_LIMITS: onOff.default(true),
  CALLER_PRIVATE_KEY: key32,
  CALLER_PUBLIC_KEY: key32,
  AUDIT_SEAL_FILE: z.string().min(1, expected('文件', 'a file')).optional(),
  AUDIT_SEAL_URL: httpUrl.optional(),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('kexie-graph'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().optional(),
  OIDC_SECOND_FACTOR: listOf(z.string().min(1)).default([]),
  CAS_SERVER_URL: site.optional(),
  SSO_NAME_ZH: z.string().max(longestName, nameText).default('统一身份认证'),
  SSO_NAME_EN: z.string().max(longestName, nameText).default('single sign-on'),
  ...Object.fromEntries(subgraphNames.map((name) => [urlVariable(name), httpUrl.optional()])),
})

/**
 * Settings from the environment and the command line. Throws one error that names every setting that is malformed,
 * every flag that is unknown, and every variable that looks like a misspelt setting, with what was expected and came.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): Settings {
  const known = Object.keys(schema.shape)
  const given = Object.fromEntries(known.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
  const parsed = schema.safeParse(given)
  const problems = [
    ...argv.map(
      (flag) =>
        `${withoutPassword(flag)}: 未知的参数；设置用环境变量给出 · unknown argument; settings are environment variables`,
    ),
    ...nearMisses(env, known).map(
      ([name, meant]) => `${name}: 没有这个设置，是否为 ${meant}？ · no such setting; did you mean ${meant}?`,
    ),
    ...(parsed.data ? signOnProblems(parsed.data) : []).map(([name, message]) => `${name}: ${message}`),
    ...(parsed.error?.issues ?? []).map(
      ({ path, message }) =>
        `${path.join('.')}: ${message}，收到 · got "${withoutPassword(env[String(path[0])])}"`,
    ),
  ]
  if (problems.length > 0 || !parsed.data) throw new Error(problems.join('\n'))
  return settingsOf(parsed.data)
}

function settingsOf(values: z.infer<typeof schema>): Settings {
  const urls = values as Record<string, unknown>
  const subgraphUrls = subgraphNames.flatMap((name) => {
    const url = urls[urlVariable(name)]
    return typeof url === 'string' ? [[name, url]] : []
  })
  return {
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL,
    logLevel: values.LOG_LEVEL,
    demo: values.DEMO === undefined ? undefined : values.DEMO === '1',
    idleMinutes: values.IDLE_MINUTES,
    callerPrivateKey: values.CALLER_PRIVATE_KEY,
    callerPublicKey: values.CALLER_PUBLIC_KEY,
    auditSealFile: values.AUDIT_SEAL_FILE,
    auditSealUrl: values.AUDIT_SEAL_URL,
    issuer: values.OIDC_ISSUER ? { url: values.OIDC_ISSUER, audience: values.OIDC_AUDIENCE } : undefined,
    signOn: signOnOf(values),
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, ''),
    trustedProxies: values.TRUSTED_PROXIES,
    allowedOrigins: values.ALLOWED_ORIGINS,
    allowPlainHttp: values.ALLOW_PLAIN_HTTP,
    metricsToken: values.METRICS_TOKEN,
    metricsPort: values.METRICS_PORT,
    introspection: values.INTROSPECTION,
    explorer: values.EXPLORER,
    rateLimits: values.RATE_LIMITS,
    subgraphUrls: Object.fromEntries(subgraphUrls),
  }
}

/** The address of what listens there. */
export const addressOf = (host: string, port: number) =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/**
 * Passwords and sessions do not travel readable by mistake. @throws for an address beyond this machine, where neither
 * TLS stands in front (a PUBLIC_URL of https) nor ALLOW_PLAIN_HTTP=on says that it is meant
 */
export function assertGuarded({
  host,
  publicUrl,
  allowPlainHttp,
}: Pick<Settings, 'host' | 'publicUrl' | 'allowPlainHttp'>): void {
  if (isLoopback(host) || publicUrl?.startsWith('https:') || allowPlainHttp) return
  throw new Error(
    `HOST: ${host} 可从本机以外到达，而口令会以明文传输；请在前面设置 TLS 并给出 PUBLIC_URL=https://…，或以 ALLOW_PLAIN_HTTP=on 表明确要如此 · ` +
      'is reached from other machines, and passwords would travel unencrypted; put TLS in front and set PUBLIC_URL=https://…, or say ALLOW_PLAIN_HTTP=on',
  )
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

/**
 * A malformed URL may still carry a password, and an error is read by more people than a setting. Malformed as it is,
 * the password may hold any character: all from the first colon to the last @ is left out.
 */
function withoutPassword(value: string | undefined): string | undefined {
  return value?.replace(/:(?!\/\/).*@/s, ':***@').replace(/(password=)[^&]*/gi, '$1***')
}

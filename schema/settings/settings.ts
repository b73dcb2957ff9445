import { z } from 'zod'
import { type SubgraphName, subgraphNames } from '../subgraphs.ts'
import { shortestSecret } from '../viewer/signed-asker.ts'
import { nearMisses } from './near-misses.ts'

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
  /** Shared by a gateway and subgraphs that are processes of their own: signs who asks. */
  viewerSecret: string | undefined
  /** An OpenID issuer whose tokens are taken beside our own, and the audience they must be for. */
  issuer: { url: string; audience: string } | undefined
  /** Subgraphs that run elsewhere. */
  subgraphUrls: Partial<Record<SubgraphName, string>>
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** EVENTS_URL for events, THINK_TANK_URL for think-tank. */
export const urlVariable = (name: SubgraphName) => `${name.replaceAll('-', '_').toUpperCase()}_URL`

const expected = (zh: string, en: string) => ({ error: `应为${zh} · expected ${en}` })

const portText = expected('0–65535 的整数', 'an integer 0–65535')
const httpUrl = z.url({ protocol: /^https?$/, ...expected('http 或 https 地址', 'an http or https URL') })

const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, expected('主机名或 IP 地址', 'a host name or an IP address'))
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, portText)
    .transform(Number)
    .pipe(z.number().max(65_535, portText))
    .default(4000),
  DATA_DIR: z.string().min(1, expected('目录', 'a directory')).default('.data'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, ...expected('postgres:// 地址', 'a postgres:// URL') })
    .optional(),
  LOG_LEVEL: z
    .enum(logLevels, expected(logLevels.join('、'), `one of ${logLevels.join(', ')}`))
    .default('warn'),
  VIEWER_SECRET: z
    .string()
    .min(shortestSecret, expected(`至少 ${shortestSecret} 个字符`, `at least ${shortestSecret} characters`))
    .optional(),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('kexie-graph'),
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
    viewerSecret: values.VIEWER_SECRET,
    issuer: values.OIDC_ISSUER ? { url: values.OIDC_ISSUER, audience: values.OIDC_AUDIENCE } : undefined,
    subgraphUrls: Object.fromEntries(subgraphUrls),
  }
}

/**
 * A malformed URL may still carry a password, and an error is read by more people than a setting. Malformed as it is,
 * the password may hold any character: all from the first colon to the last @ is left out.
 */
function withoutPassword(value: string | undefined): string | undefined {
  return value?.replace(/:(?!\/\/).*@/s, ':***@').replace(/(password=)[^&]*/gi, '$1***')
}

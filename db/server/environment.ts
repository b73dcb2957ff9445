/**
 * Our environment for a child that must not inherit how we were started: no PG*, which PostgreSQL's programs obey, no
 * locale, which `initdb` would write into the cluster, and no options for Node.
 */
export function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_|VITEST)/.test(name))
  return { ...Object.fromEntries(inherited), LC_ALL: 'C' }
}

import type { Settings } from '@kexie/runtime/settings'

/** What of the settings says how the gateway faces the world. */
export function edgeOf(settings: Settings) {
  const { publicUrl, trustedProxies, allowedOrigins, metricsToken, metricsPort, introspection, explorer } =
    settings
  return { publicUrl, trustedProxies, allowedOrigins, metricsToken, metricsPort, introspection, explorer }
}

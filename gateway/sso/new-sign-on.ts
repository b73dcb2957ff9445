import type { SignOnSettings } from '@kexie/runtime/settings'
import { casSignOn } from './cas.ts'
import { oidcSignOn } from './oidc.ts'
import type { SignOn } from './sign-on.ts'

/** The city's single sign-on as its operator has set it up. Another protocol is another file and a line here. */
export function newSignOn({ title, ...settings }: SignOnSettings): SignOn {
  const protocol = settings.protocol === 'CAS' ? casSignOn(settings.url) : oidcSignOn(settings)
  return { title, ...protocol }
}

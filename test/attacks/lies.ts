import { societies } from '@kexie/db/testing/small-city'
import { proofOf } from '@kexie/runtime/caller-proof'
import { type HmacKey, hmacKey } from '@kexie/schema/hmac-key'
import { publicViewer, systemViewer, type Viewer } from '@kexie/schema/viewer'

export const clerk: Viewer = {
  ...publicViewer,
  name: 'clerk',
  role: 'REPORTER',
  organizationId: societies[0],
}
export const reviewer: Viewer = { ...publicViewer, name: 'reviewer', role: 'REVIEWER' }

/** Hands a token over as the product does. */
export const withToken = (token: string) => `select set_config('kexie.caller', '${token}', true)`

/** The same token with other facts in it, as whoever read one on the wire would write them. */
function tampered(token: string, changes: object): string {
  const [id, facts = '', mac] = token.split('.')
  const changed = { ...JSON.parse(Buffer.from(facts, 'base64').toString()), ...changes }
  return [id, Buffer.from(JSON.stringify(changed)).toString('base64'), mac].join('.')
}

/** Ways to claim to be somebody without the key. */
export const pretences: readonly (readonly [string, readonly string[]])[] = [
  ['nothing at all', []],
  ['an empty claim', [withToken('')]],
  [
    'the role in a plain setting',
    [
      `select set_config('kexie.role', 'SYSTEM', true), set_config('kexie.actor', 'system', true)`,
      `select set_config('kexie.caller', '', true)`,
    ],
  ],
]

/** Claims that are lies: whatever is asked under them raises. */
export const lies: readonly (readonly [string, (key: HmacKey) => string])[] = [
  ['not a token', () => 'SYSTEM'],
  [
    'a token without a key',
    () => `.${Buffer.from('{"role":"SYSTEM","until":9999999999}').toString('base64')}.`,
  ],
  ['a forged token', (key) => proofOf({ ...hmacKey(Buffer.alloc(32, 7)), id: key.id }, reviewer)],
  ['a token that ended a second ago', (key) => proofOf(key, reviewer, Date.now() - 151_000)],
  ['a clerk’s token made a reviewer’s', (key) => tampered(proofOf(key, clerk), { role: 'REVIEWER' })],
  [
    'a clerk’s token made another society’s',
    (key) => tampered(proofOf(key, clerk), { organization: societies[1] }),
  ],
  [
    'a token made to last',
    (key) => tampered(proofOf(key, clerk, Date.now() - 151_000), { until: 9_999_999_999 }),
  ],
  ['a token signed over a system role', (key) => tampered(proofOf(key, systemViewer), { role: 'SYSTEM' })],
  ['a token cut short', (key) => proofOf(key, reviewer).slice(0, -1)],
  ['a token without its seal', (key) => proofOf(key, reviewer).split('.').slice(0, 2).join('.')],
]

import { availableParallelism } from 'node:os'
import type { ProblemFact } from '@kexie/schema/problems'
import { hash, type Options, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { Turns } from './turns.ts'

const shortest = 10
const longest = 200

/** Argon2id, the library's default, as OWASP asks for: 19 MiB, two passes, one lane. */
const strength: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const strengthMeter = new ZxcvbnFactory({ dictionary: { ...dictionary }, graphs: adjacencyGraphs })

/** What is wrong with a password: too short, or among what is tried first by whoever guesses. */
export function passwordProblems(field: string, password: string, about: readonly string[]): ProblemFact[] {
  const label = { zh: '口令', en: 'Password' }
  if (password.length < shortest || password.length > longest) {
    const expected = { zh: `${shortest}–${longest} 个字符`, en: `${shortest} to ${longest} characters` }
    return [{ code: 'INVALID_VALUE', field, label, expected, received: `${password.length}` }]
  }
  if (strengthMeter.check(password.slice(0, 100), [...about]).score >= 2) return []
  const expected = {
    zh: '不常见、不含姓名与登录名的口令',
    en: 'one that is not common and holds neither name',
  }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: '••••' }]
}

/** Half of the cores may be at it; who waits longer than some two seconds is better told to come again. */
const turns = new Turns({ atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), waiting: 60 })

export const hashPassword = (password: string): Promise<string> => turns.run(() => hash(password, strength))

/** Made once, so that a name nobody has takes as long to refuse as a wrong password. */
let nobodysHash: Promise<string> | undefined

/** Whether `password` is the one behind `passwordHash`; without a hash it takes as long and is not. */
export async function isPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password')
  const known = passwordHash ?? (await nobodysHash)
  const matches = await turns.run(() => verify(known, password.slice(0, longest)))
  return Boolean(passwordHash) && matches
}

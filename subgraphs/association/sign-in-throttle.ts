import type { Db } from '@kexie/db/database'
import { addressBlock } from '@kexie/runtime/address-block'
import type { AccountRow } from './store/accounts.ts'
import { admit, type DelayKey, forget, forgetOld, forgive, isKnownAddress } from './store/sign-in-delays.ts'

/** One try to sign in, before its password is looked at. */
export interface Attempt {
  /** As it was typed. */
  name: string
  address: string
  hasCode: boolean
  /** The account of that name, if there is one. */
  account: AccountRow | undefined
}

/**
 * What becomes of an attempt. DELAYED is not looked at, and says so. HOPELESS is looked at for as long as any other and
 * fails in any case, so that a code in a request tells nobody which names have a second factor.
 */
export type Admission = 'ADMITTED' | 'DELAYED' | 'HOPELESS'

const keysOf = ({ name, address }: Pick<Attempt, 'name' | 'address'>) => {
  const [who, block] = [name.trim().toLowerCase(), addressBlock(address)]
  return {
    pair: { kind: 'PAIR', of: [who, block] },
    name: { kind: 'NAME', of: [who] },
    address: { kind: 'ADDRESS', of: [block] },
    codePair: { kind: 'CODE_PAIR', of: [who, block] },
    code: { kind: 'CODE', of: [who] },
  } as const satisfies Record<string, DelayKey>
}

/**
 * Whether an attempt may be looked at. By password alone a name waits, wherever it is tried from, so that many addresses do
 * not guess faster than one; whoever brings a code of the second factor passes that delay, and so does an address
 * where the account was signed in before, so that strangers lock nobody out. Names nobody has are delayed alike.
 */
export async function admitAttempt(db: Db, attempt: Attempt): Promise<Admission> {
  if (Math.random() < 0.01) await forgetOld(db)
  const keys = keysOf(attempt)
  if (!attempt.hasCode) return (await admitByPassword(db, attempt)) ? 'ADMITTED' : 'DELAYED'
  if (!(await admit(db, keys.codePair))) return 'DELAYED'
  if (attempt.account?.secondFactorConfirmedAt) return 'ADMITTED'
  return (await admitByPassword(db, attempt)) ? 'ADMITTED' : 'HOPELESS'
}

async function admitByPassword(db: Db, attempt: Attempt): Promise<boolean> {
  const keys = keysOf(attempt)
  if (!(await admit(db, keys.pair))) return false
  const { account, address } = attempt
  if (account && (await isKnownAddress(db, account.id, address))) return true
  return (await admit(db, keys.name)) && (await admit(db, keys.address))
}

/** The password was right: what was counted against guessing it is taken back. */
export async function passwordWasRight(db: Db, attempt: Attempt): Promise<void> {
  const keys = keysOf(attempt)
  await forget(db, [keys.pair, keys.name])
  await forgive(db, keys.address)
}

/** Whether a code may be tried by whoever has the password: nobody else can make the owner wait here. */
export const admitCode = (db: Db, attempt: Attempt): Promise<boolean> => admit(db, keysOf(attempt).code)

/** The same by whom an issuer vouches for, who gives no password. */
export async function admitCodeOf(db: Db, who: Pick<Attempt, 'name' | 'address'>): Promise<boolean> {
  const { codePair, code } = keysOf(who)
  return (await admit(db, codePair)) && (await admit(db, code))
}

/** The code was right as well. */
export const codeWasRight = (db: Db, attempt: Pick<Attempt, 'name' | 'address'>): Promise<void> => {
  const { code, codePair } = keysOf(attempt)
  return forget(db, [code, codePair])
}

/** Lets a name be tried at once again, from wherever its owner is: the console and an administrator say so. */
export const liftDelay = (db: Db, name: string): Promise<void> => {
  const { name: byName, code } = keysOf({ name, address: '' })
  return forget(db, [byName, code])
}

import { newCallerKeys } from '@kexie/runtime/caller-keys'

/** Prints a new pair of keys as settings: the first for the gateway and `npm run migrate`, the second for the subgraphs. */
const { privateKey, publicKey } = newCallerKeys()
process.stdout.write(`CALLER_PRIVATE_KEY=${privateKey}\nCALLER_PUBLIC_KEY=${publicKey}\n`)

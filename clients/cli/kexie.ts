#!/usr/bin/env node
import { CommanderError } from 'commander'
import { Ended, exitCodes } from './exit-codes.ts'
import { programOf } from './program.ts'

const args = process.argv.slice(2)
try {
  await programOf(process.env, args).parseAsync(args, { from: 'user' })
} catch (error) {
  if (error instanceof Ended) {
    if (error.message) process.stderr.write(`${error.message}\n`)
    process.exitCode = error.exitCode
  } else if (error instanceof CommanderError) {
    // Help and version end well; everything else has been said already.
    process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage
  } else throw error
}

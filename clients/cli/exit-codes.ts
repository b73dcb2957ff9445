/** What the command ends with, for whoever schedules it. */
export const exitCodes = {
  ok: 0,
  /** The file, or rows of it, were not taken. */
  conflicts: 1,
  /** The command, its settings or the credentials are not right. */
  usage: 2,
  /** The server does not answer, or answers that something went wrong on its side. */
  unreachable: 3,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Ends the command with a code and a sentence. */
export class Ended extends Error {
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

import type { Text } from '@kexie/schema/indicator'

/** A package that is sound and cannot be installed in this database: what stands in its way, in the words of whoever installs it. */
export class NotInstallable extends Error {
  override name = 'NotInstallable'
  readonly problems: readonly Text[]

  constructor(problems: readonly Text[]) {
    const sentences = problems.map(({ zh, en }) => `${zh} · ${en}`)
    super(`装不进这个数据库 · cannot be installed in this database\n${sentences.join('\n')}`)
    this.problems = problems
  }
}

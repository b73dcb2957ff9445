import type { Text } from '@kexie/schema/indicator'

/** Keys and positions from the top of a file down to a value. */
export type Path = readonly (string | number)[]

/** What is wrong in a city package, and where: what was expected, and what came. */
export interface Fault {
  /** Path within the package. */
  file: string
  /** From 1; of what is missing, where it should stand. */
  line: number
  /** As `[3].counts[0].of`; empty for the whole file. */
  key: string
  expected: Text
  received: Text
}

/** A fault as one sentence of each language: file, line, key, what was expected and what came. */
export function faultText({ file, line, key, expected, received }: Fault): Text {
  const where = key ? ` ${key}` : ''
  return {
    zh: `${file} 第 ${line} 行${where}：应为${expected.zh}，现为${received.zh}`,
    en: `${file} line ${line}${where}: expected ${expected.en}, got ${received.en}`,
  }
}

/** A path as it is written in a fault. */
export const keyText = (path: Path): string =>
  path
    .map((step, place) => (typeof step === 'number' ? `[${step + 1}]` : place > 0 ? `.${step}` : step))
    .join('')

/** A city package that cannot be taken as it is: its faults, one a line, in both languages. */
export class CityFaults extends Error {
  override name = 'CityFaults'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    const sentences = faults.map(faultText).map(({ zh, en }) => `${zh} · ${en}`)
    super(`城市数据包有误 · the city package has faults\n${sentences.join('\n')}`)
    this.faults = faults
  }
}

/** What a reader brings of a package, or the faults it throws, so that another part can be read before they are told. */
export function gathered<Value>(
  read: () => Value,
): { value: Value; faults: readonly [] } | { value: undefined; faults: readonly Fault[] } {
  try {
    return { value: read(), faults: [] }
  } catch (error) {
    if (!(error instanceof CityFaults)) throw error
    return { value: undefined, faults: error.faults }
  }
}

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { isNode, LineCounter, parseDocument } from 'yaml'
import { locales, type z } from 'zod'

const [chinese, english] = [locales.zhCN().localeError, locales.en().localeError]

/** A file of a city package that is not as it should be: each fault with its file and line. */
export class CityFileFault extends Error {
  override name = 'CityFileFault'

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
  }
}

/** What a file says, and where in it each part stands. */
export interface DataFile<Data> {
  data: Data
  /** A fault at a path of the file, as `districts.yaml:12 0.parent：…`. */
  faultAt(path: readonly PropertyKey[], zh: string, en: string): string
}

/**
 * Reads a YAML or JSON file that an office edits.
 * @throws {CityFileFault} every fault of its form, in Chinese and English
 */
export function readDataFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): DataFile<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const name = basename(path)
  const lineOf = (offset: number) => `${name}:${lines.linePos(offset).line}`
  if (document.errors.length > 0)
    throw new CityFileFault(
      document.errors.map(
        ({ pos, message }) => `${lineOf(pos[0])} 不合 YAML 的写法 · is no YAML: ${message.split('\n')[0]}`,
      ),
    )
  const faultAt = (at: readonly PropertyKey[], zh: string, en: string) =>
    `${lineOf(offsetOf(document, at))} ${at.join('.')}：${zh} · ${en}`
  const given: unknown = document.toJS()
  const read = schema.safeParse(given, { error: chinese })
  if (read.success) return { data: read.data, faultAt }
  const inEnglish = schema.safeParse(given, { error: english }).error?.issues ?? []
  throw new CityFileFault(
    read.error.issues.map(({ path, message }, place) =>
      faultAt(path, message, inEnglish[place]?.message ?? ''),
    ),
  )
}

/** Where what stands at a path begins; of what is missing, where the nearest that holds it does. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  if (isNode(node) && node.range) return node.range[0]
  return path.length > 0 ? offsetOf(document, path.slice(0, -1)) : 0
}

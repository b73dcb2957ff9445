import { lstatSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { decodeText } from '@kexie/gateway/decode-text'
import { FileRefused } from '@kexie/gateway/file-refused'
import type { Text } from '@kexie/schema/indicator'
import type { z } from 'zod'
import { CityFaults, type Fault, type Path } from './fault.ts'
import { inShape } from './shape-faults.ts'
import { type YamlFile, yamlFile } from './yaml-file.ts'

/** A file of a city package that is in its shape, and where in it each part stands. */
export interface DataFile<Data> {
  data: Data
  /** A fault at a path of the file; what came is as the file has it unless said. */
  faultAt(path: Path, expected: Text, received?: Text): Fault
}

/**
 * Reads a YAML or JSON file that an office edits.
 * @throws {CityFaults} everything in it that is not in its shape, or that there is no such file
 */
export function readDataFile<Value>(path: string, shape: z.ZodType<Value>): DataFile<Value> {
  const shaped = readShaped(path, basename(path), shape)
  if ('faults' in shaped) throw new CityFaults(shaped.faults)
  return { data: shaped.value, faultAt: shaped.file.fault }
}

/** Whether a package has a file; also a link that leads nowhere, which is then told as a file that is missing. */
export const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** What a file of a package holds, or everything that is wrong with it; `name` is its path within the package. */
export function readShaped<Value>(
  path: string,
  name: string,
  shape: z.ZodType<Value>,
  read: (name: string, bytes: Buffer) => YamlFile = yamlIn,
): { value: Value; file: YamlFile } | { faults: readonly Fault[] } {
  const bytes = bytesOf(path)
  if (!Buffer.isBuffer(bytes)) return { faults: [unread(name, bytes)] }
  const file = read(name, bytes)
  const shaped = inShape(file, shape)
  return 'faults' in shaped ? shaped : { value: shaped.value, file }
}

function yamlIn(name: string, bytes: Buffer): YamlFile {
  try {
    return yamlFile(name, decodeText(bytes))
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const unreadable = yamlFile(name, '')
    return { ...unreadable, faults: [unread(name, { zh: error.describe('zh'), en: error.describe('en') })] }
  }
}

/** What a file holds, or in words why nothing can be read there. */
export function bytesOf(path: string): Buffer | Text {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const known = reasons[code]
    if (!known) throw error
    return known
  }
}

const noFile: Text = { zh: '没有这个文件', en: 'no such file' }
const reasons: Readonly<Record<string, Text>> = {
  ENOENT: noFile,
  ENOTDIR: noFile,
  EISDIR: { zh: '一个文件夹', en: 'a folder' },
  ELOOP: { zh: '指向自己的链接', en: 'a link to itself' },
  EACCES: { zh: '无权读取的文件', en: 'a file that may not be read' },
}

const unread = (file: string, received: Text): Fault => ({
  file,
  line: 1,
  key: '',
  expected: { zh: '这个文件', en: 'this file' },
  received,
})

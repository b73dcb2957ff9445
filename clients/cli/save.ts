import { writeFile } from 'node:fs/promises'
import { Ended, exitCodes } from './exit-codes.ts'
import { type Language, say } from './language.ts'

/** Writes an answer to a file, or to standard output as `-`. */
export async function save(response: Response, path: string, language: Language): Promise<void> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (path === '-') {
    process.stdout.write(bytes)
    return
  }
  await writeFile(path, bytes).catch((error: Error) => {
    throw new Ended(
      exitCodes.usage,
      `${say(language, `不能写入 ${path}`, `Cannot write ${path}`)} (${error.message})`,
    )
  })
  process.stderr.write(`${say(language, '已保存', 'Saved')} ${path}\n`)
}

import { pack, unpackOwn } from './pack.ts'

/**
 * Gives each column of the protected sheets the style of its cell in the second row, which is unlocked: the writer styles
 * cells and not columns, and a clerk types or pastes below the last row there is.
 * @param isProtected by sheet, in the order of the workbook
 */
export function unlockColumns(bytes: Buffer, isProtected: readonly boolean[]): Buffer {
  if (!isProtected.some(Boolean)) return bytes
  const changed = [...unpackOwn(bytes)].map(([name, content]): [string, Uint8Array] => {
    const number = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0)
    return isProtected[number - 1]
      ? [name, Buffer.from(styledColumns(Buffer.from(content).toString()))]
      : [name, content]
  })
  return pack(changed)
}

function styledColumns(xml: string): string {
  const second = /<row r="2"[^>]*>(.*?)<\/row>/s.exec(xml)?.[1] ?? ''
  const styles = [...second.matchAll(/<c r="[A-Z]+2"[^>]*?\ss="(\d+)"/g)].map(([, style]) => style)
  return xml.replace(/<col min="(\d+)"/g, (tag, column) => {
    const style = styles[Number(column) - 1]
    return style ? `${tag} style="${style}"` : tag
  })
}

/** A list as JSON in pieces, page by page, indented like everything else that leaves as JSON. */
export async function* streamList(
  pages: AsyncIterable<readonly unknown[]>,
  indent = '',
): AsyncGenerator<string> {
  let isFirst = true
  for await (const items of pages) {
    if (items.length === 0) continue
    // Between the brackets of a list of their own.
    const lines = JSON.stringify(items, null, 2).slice(1, -2).replaceAll('\n', `\n${indent}`)
    yield `${isFirst ? '[' : ','}${lines}`
    isFirst = false
  }
  yield isFirst ? '[]' : `\n${indent}]`
}

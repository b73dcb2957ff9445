/** The lines of an answer as they come, each a JSON value of its own; an answer of a single line without its end too. */
export async function* linesOf<Line>(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + decoder.decode(read.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.filter(Boolean)) yield JSON.parse(line)
  }
  if (rest.trim()) yield JSON.parse(rest)
}

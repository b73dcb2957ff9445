/** Values of an answer that comes as JSON line by line, each as soon as it is whole. */
export async function* readLines(response: Response): AsyncGenerator<Record<string, unknown>> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield JSON.parse(line)
  }
}

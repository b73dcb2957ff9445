/** The steps of somebody's first hour, and how long each took. */
export function hourSteps() {
  const took: string[] = []
  return {
    /** One step; how long it took is kept. */
    async step<Value>(said: string, run: () => Promise<Value>): Promise<Value> {
      const began = performance.now()
      const value = await run()
      took.push(`${took.length + 1}. ${said}  ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
      return value
    },
    /** Prints the steps there were. */
    print: () => process.stdout.write(took.join('')),
  }
}

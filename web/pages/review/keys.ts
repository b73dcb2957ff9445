interface Moves {
  move(step: 1 | -1): void
  toggle(): void
}

/** Keys of the inbox: j and k move, x chooses; nothing is taken from a field that is being written in. */
export const keysOf =
  ({ move, toggle }: Moves) =>
  (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).type !== 'checkbox')
      return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j') move(1)
    if (event.key === 'k') move(-1)
    if (event.key === 'x') toggle()
  }

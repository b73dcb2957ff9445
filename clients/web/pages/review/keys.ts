import { onMounted, onUnmounted } from 'vue'

/** What the keys of the inbox do. */
interface Moves {
  move(step: 1 | -1): void
  toggle(): void
  open(): void
}

/**
 * Keys of the inbox: j and k move, x chooses, o opens; a, e, c and r go to the button or field of that decision, which Enter
 * then takes. Nothing is taken from a field that is being written in.
 */
export function useKeys({ move, toggle, open }: Moves): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target as HTMLElement)) return
    const { key } = event
    if (key === 'j') move(1)
    else if (key === 'k') move(-1)
    else if (key === 'x') toggle()
    else if (key === 'o') open()
    else if (!goTo(key)) return
    event.preventDefault()
  }
  onMounted(() => window.addEventListener('keydown', onKey))
  onUnmounted(() => window.removeEventListener('keydown', onKey))
}

function isWriting(target: HTMLElement): boolean {
  if (/^(TEXTAREA|SELECT)$/.test(target.tagName)) return true
  return target.tagName === 'INPUT' && (target as HTMLInputElement).type !== 'checkbox'
}

/** Moves the focus to the decision of this key, where the page has it. */
function goTo(key: string): boolean {
  const control = ['a', 'e', 'c', 'r'].includes(key)
    ? document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
    : null
  control?.focus()
  return control !== null
}

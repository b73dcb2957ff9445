import { nextTick, onBeforeUpdate, onUpdated } from 'vue'

/** Focuses what is found once the page has followed a change; where nothing is, nothing happens. */
export async function focusNext(find: () => HTMLElement | null | undefined): Promise<void> {
  await nextTick()
  find()?.focus()
}

/** What has the focus keeps it when the component puts its rows in another order: a browser forgets it of what is moved. */
export function useFocusKept(): void {
  let had: Element | null = null
  onBeforeUpdate(() => {
    had = document.activeElement
  })
  onUpdated(() => {
    if (had?.isConnected && had !== document.body && isForgotten(had)) focusable(had)?.focus()
  })
}

const isForgotten = (had: Element) => had !== document.activeElement || had.matches(':disabled')

/** The element itself, or its neighbour where it cannot be pressed any more, as at the end of a list. */
const focusable = (had: Element) =>
  had.matches(':disabled')
    ? had.parentElement?.querySelector<HTMLElement>('button:not(:disabled)')
    : (had as HTMLElement)

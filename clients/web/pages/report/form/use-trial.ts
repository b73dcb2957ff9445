import { onUnmounted } from 'vue'
import { GraphFailure } from '../../../graph/ask.ts'

/** Milliseconds after the last keystroke until the whole record is tried. */
const pause = 600

/** Tries something whenever the typing pauses; a trial that another has overtaken is given up. */
export function useTrial(trial: (signal: AbortSignal) => Promise<void>) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let trying: AbortController | undefined
  async function run() {
    trying?.abort()
    trying = new AbortController()
    // Its own: by the time it fails, another trial may have taken its place.
    const { signal } = trying
    try {
      await trial(signal)
    } catch (err) {
      // A trial that cannot be made is none: saving says what is the matter.
      if (!(err instanceof GraphFailure || signal.aborted)) throw err
    }
  }
  const stop = () => {
    clearTimeout(waiting)
    trying?.abort()
  }
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(run, pause)
  }
  onUnmounted(stop)
  return { later, stop }
}

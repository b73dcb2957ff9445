import { type ComputedRef, computed, reactive, ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import type { Waiting } from './inbox-list.tsx'
import { useKeys } from './keys.ts'
import { isDecided, type Receipt, receiptWords, type Step } from './receipt.ts'

/** What the reviewer has chosen, has open and was told last; by keyboard too. */
export function useInbox(waiting: ComputedRef<readonly Waiting[]>) {
  const open = useAddress('open')
  const chosen = reactive(new Set<string>())
  const at = ref(0)
  const success = ref('')
  const picked = computed(() => waiting.value.filter(({ recordId }) => chosen.has(recordId)))
  const current = () => waiting.value[at.value]?.recordId
  const choose = (id: string) => {
    if (!chosen.delete(id)) chosen.add(id)
  }
  /** After a decision the next one lies open, so that the reviewer goes on without a hand to the mouse. */
  const onStep = (step: Step, receipt: Receipt) => {
    success.value = receiptWords(step, receipt)
    if (!isDecided(step, receipt)) return
    chosen.clear()
    const next = waiting.value.find(({ recordId }) => recordId !== open.value)
    open.value = open.value && (next?.recordId ?? '')
  }
  const move = (step: number) => {
    at.value = Math.max(0, Math.min(waiting.value.length - 1, at.value + step))
  }
  const openCurrent = () => {
    open.value = current() ?? ''
  }
  useKeys({ move, toggle: () => choose(current() ?? ''), open: openCurrent })
  return { open, chosen, success, picked, current, choose, onStep }
}

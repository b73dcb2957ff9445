import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { type Answer, ask, type GraphFailure } from '../../graph/ask.ts'
import type { Asked } from '../../graph/use-graph-query.ts'
import { AuditVerificationDocument, type AuditVerificationQuery } from './verification.generated.ts'

type Stretch = NonNullable<AuditVerificationQuery['auditVerification']>

/** All stretches as one. */
export type Verified = Pick<Stretch, 'entries' | 'kept' | 'breaks'>

/** Verifies the audit stretch by stretch, always anew; `rows` says how far it is while that is under way. */
export function useVerification() {
  const rows = ref(0)
  const query = useQuery<Answer<Verified | null>, GraphFailure>({
    queryKey: ['the whole audit'],
    queryFn: ({ signal }) => verifyAll(signal, (verified) => (rows.value = verified)),
    staleTime: 0,
    gcTime: 0,
  })
  const asked = computed((): Asked<Verified | null> => {
    const { data, error, isFetching, refetch } = query
    return {
      answer: data.value && { ...data.value, variables: {} },
      failure: error.value,
      isStale: isFetching.value && data.value !== undefined,
      retry: () => void refetch(),
    }
  })
  return { asked, rows, isUnderWay: query.isFetching }
}

async function verifyAll(
  signal: AbortSignal,
  tell: (rows: number) => void,
): Promise<Answer<Verified | null>> {
  const whole: Verified = { entries: 0, kept: 0, breaks: [] }
  for (let after = 0; ; ) {
    tell(whole.entries)
    const { data, gaps } = await ask(AuditVerificationDocument, { after }, signal)
    const found = data.auditVerification
    if (!found) return { data: null, gaps }
    whole.entries += found.entries
    whole.kept += found.kept
    whole.breaks = [...whole.breaks, ...found.breaks]
    if (found.complete) return { data: whole, gaps: [] }
    after = found.through
  }
}

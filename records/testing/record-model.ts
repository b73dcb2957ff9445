import { allows, type RecordAction, type RecordStatus } from '@kexie/schema/state-machine'
import type { EditionRow } from './edition-domain.ts'
import { partiesOnce } from './parties-once.ts'

interface Revision {
  status: RecordStatus
  input: EditionRow
}

/** One record as a few lines of prose would tell it; the tables must tell the same. */
export class RecordModel {
  readonly organization: string
  readonly revisions: Revision[] = []
  latest = 0

  /** @param organization that reports the record */
  constructor(organization: string) {
    this.organization = organization
  }

  /** What reporting `input` for this record answers, having done it. */
  report(input: EditionRow): 'CREATED' | 'REVISED' | 'UNCHANGED' | 'WRONG_STATE' {
    const current = this.revisions[this.latest]
    if (!current) return this.add(input, 'CREATED')
    const same = JSON.stringify(current.input) === JSON.stringify(input)
    if (current.status === 'WITHDRAWN') return 'WRONG_STATE'
    if (current.status === 'RETURNED') return this.add(input, 'REVISED')
    if (same) return 'UNCHANGED'
    if (current.status === 'SUBMITTED') return 'WRONG_STATE'
    if (current.status === 'ACCEPTED') return this.add(input, 'REVISED')
    current.input = input
    return 'REVISED'
  }

  /** Moves the latest revision where that is lawful. */
  move(action: RecordAction): void {
    const current = this.revisions[this.latest]
    if (!current || !allows(action, current.status)) return
    const accepted = this.revisions.findIndex(({ status }) => status === 'ACCEPTED')
    if (action === 'SUBMIT') current.status = 'SUBMITTED'
    if (action === 'RETURN') current.status = 'RETURNED'
    if (action === 'ACCEPT') {
      const replaced = this.revisions[accepted]
      if (replaced) replaced.status = 'CORRECTED'
      current.status = 'ACCEPTED'
    }
    if (action === 'WITHDRAW') {
      current.status = 'WITHDRAWN'
      if (accepted >= 0) this.latest = accepted
    }
  }

  /** What a reader finds: every revision with its state, and what the accepted one counts. */
  story() {
    const accepted = this.revisions.find(({ status }) => status === 'ACCEPTED')
    return {
      revisions: this.revisions.map(({ status, input }, index) =>
        [input.title, status, ...(index === this.latest ? ['latest'] : [])].join(' '),
      ),
      counts: this.counted(accepted?.input)
        .map(({ indicator, quantity, counting }) => `${indicator} ${quantity} ${counting}`)
        .toSorted(),
    }
  }

  private counted(input: EditionRow | undefined) {
    const lines = (input?.contributions ?? []).map((given) => ({
      record: '',
      indicator: given.indicator,
      organization: given.organizationId ?? this.organization,
      counting: given.counting ?? 'COUNTED',
      day: given.occurredOn ?? input?.occurredOn ?? '',
      district: given.districtCode ?? input?.districtCode ?? '',
      subject: given.subject ?? null,
      quantity: given.quantity.toFixed(2),
      relation: given.relation ?? 'EXACT',
      spread: `${given.spread ?? 0}`,
    }))
    return partiesOnce(lines)
  }

  private add(input: EditionRow, answer: 'CREATED' | 'REVISED') {
    this.latest = this.revisions.push({ status: 'DRAFT', input }) - 1
    return answer
  }
}

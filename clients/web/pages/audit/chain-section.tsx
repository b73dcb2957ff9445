import { defineComponent } from 'vue'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Section } from '../../parts/layout/section.tsx'
import { useVerification, type Verified } from './use-verification.ts'

/** Whether the chain of the audit is whole: every row looked at, and where it breaks. */
export const ChainSection = defineComponent(() => {
  const { asked, rows, isUnderWay } = useVerification()
  return () => (
    <Section class="chain" id="chain" heading={text({ zh: '校验', en: 'Verification' })}>
      {answered(asked.value, verdict)}
      {isUnderWay.value && rows.value > 0 && (
        <p class="note" role="status">
          {text({ zh: `已校验 ${digitsOf(rows.value)} 行…`, en: `${digitsOf(rows.value)} rows so far…` })}
        </p>
      )}
      <button type="button" onClick={asked.value.retry} disabled={isUnderWay.value}>
        {text({ zh: '重新校验', en: 'Verify again' })}
      </button>
    </Section>
  )
})

function verdict(verified: Verified | null) {
  if (!verified) return null
  const { entries, kept, breaks } = verified
  const rows = digitsOf(entries)
  const seals = digitsOf(kept)
  return breaks.length > 0 ? (
    <Broken breaks={breaks} rows={rows} />
  ) : (
    <p role="status">
      <span class="mark good" aria-hidden="true">
        ✓
      </span>{' '}
      {text({
        zh: `已校验 ${rows} 行，与库外 ${seals} 处印记核对，链条完整。`,
        en: `${rows} rows verified against ${seals} seals kept outside, the chain is whole.`,
      })}
    </p>
  )
}

const Broken = ({ breaks, rows }: Pick<Verified, 'breaks'> & { rows: string }) => (
  <div class="state failure" role="alert">
    <p>
      {text({
        zh: `已校验 ${rows} 行，有 ${breaks.length} 处断裂：`,
        en: `${rows} rows verified, ${breaks.length} breaks:`,
      })}
    </p>
    <ul>
      {breaks.map(({ number, kind }) => (
        <li key={`${number} ${kind}`}>
          {text({ zh: `第 ${number} 行`, en: `Row ${number}` })}
          {text({ zh: '：', en: ': ' })}
          {text(valueWords('AuditBreakKind', kind))}
        </li>
      ))}
    </ul>
  </div>
)

import type { Text } from '@kexie/schema/indicator'
import type { IndicatorWords } from './finding-text.ts'
import type { KindUse } from './store/kind-uses.ts'

/** What the records, the registers and the rules say of the values of a list. */
export interface ListUses {
  /** How many have a value, by the type of the record or the table of the register. */
  counts: readonly { code: string; type: string; uses: number }[]
  /** By code, the indicators that count by it. */
  naming: ReadonlyMap<string, readonly string[]>
  words: ReadonlyMap<string, IndicatorWords>
  /** What names a kind of organizations; undefined of every other list. */
  kinds: ((code: string) => KindUse) | undefined
}

/** How many have the value, which keep it. */
export function usesOf(code: string, { counts, kinds }: ListUses): Text[] {
  const own = counts.filter((one) => one.code === code)
  const sum = (rows: typeof own) => rows.reduce((total, { uses }) => total + uses, 0)
  const inRegister = (table: string) => sum(own.filter(({ type }) => type === table))
  if (kinds) return [bodies(inRegister('association.organization'))]
  const records = sum(own.filter(({ type }) => !type.includes('.')))
  const series = inRegister('events.event_series')
  return [
    records > 0
      ? {
          zh: `已有 ${records} 条已提交或已采纳的记录用到它，照常显示，照常计数。`,
          en: `${records} record(s) that were submitted or accepted have it; they keep it and count as before.`,
        }
      : { zh: '还没有已提交的记录用到它。', en: 'No submitted record has it yet.' },
    ...(series > 0
      ? [{ zh: `另有 ${series} 个活动系列属于它。`, en: `${series} event series belong to it.` }]
      : []),
  ]
}

const bodies = (count: number): Text =>
  count > 0
    ? { zh: `有 ${count} 家单位属于此类，仍属此类。`, en: `${count} organization(s) are of it and stay so.` }
    : { zh: '还没有单位属于此类。', en: 'No organization is of it yet.' }

/** What is owed and reported by kind goes on once a kind is retired; nothing of a list that is not of kinds. */
export function kindGoesOn(code: string, { kinds }: ListUses): Text[] {
  if (!kinds) return []
  const { duties, reports } = kinds(code)
  return [
    duties.length > 0
      ? {
          zh: `按此类设定的报送职责 ${duties.length} 项照旧，此类单位仍然应报：${listed(duties, 'zh')}；要停报，请另行终止职责。`,
          en: `${duties.length} duties of it go on, and its organizations owe what they owed: ${listed(duties, 'en')}; end the duties for them to owe no more.`,
        }
      : { zh: '没有按此类设定的报送职责。', en: 'No duty is of it.' },
    reports.length > 0
      ? {
          zh: `填报范围中由此类单位填报的 ${reports.length} 类记录照旧：${listed(reports, 'zh')}。`,
          en: `${reports.length} type(s) of records are said to be reported by it, as before: ${listed(reports, 'en')}.`,
        }
      : { zh: '填报范围没有提到此类。', en: 'No rule of who reports names it.' },
  ]
}

/** Which indicators count by the value, and what becomes of them; no indicator looks at kinds of organizations. */
export function ruled(code: string, { naming, words, kinds }: ListUses, then: Text): Text[] {
  if (kinds) return []
  const codes = naming.get(code) ?? []
  if (codes.length === 0) return [{ zh: '没有指标按它计数。', en: 'No indicator counts by it.' }]
  const names = codes.map((one) => words.get(one)?.name ?? { zh: one, en: one })
  return [
    {
      zh: `按它计数的指标有 ${codes.length} 个：${listed(names, 'zh')}；${then.zh}。`,
      en: `${codes.length} indicator(s) count by it: ${listed(names, 'en')}; ${then.en}.`,
    },
  ]
}

const listed = (names: readonly Text[], language: 'zh' | 'en') =>
  names.map((name) => name[language]).join(language === 'zh' ? '、' : ', ')

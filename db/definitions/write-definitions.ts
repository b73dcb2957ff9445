import { canonical, hashOf } from '@kexie/schema/canonical'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { TransactionSql } from 'postgres'
import { NotInstallable } from './not-installable.ts'
import { ruleHashes } from './state-rules.ts'

/** Writes down how a package has figures shown, at once for every reader; nothing where it says what is said already. */
export async function writePresentation(
  tx: TransactionSql,
  { services, report, tables }: CityDefinitions,
  by: string,
): Promise<void> {
  await tx`select metrics.present(${json(services)}::text::jsonb, ${json(report)}::text::jsonb, ${json(tables)}::text::jsonb, ${by})`
}

/**
 * Writes down what indicators there are and what is said of them, at once for every reader; nothing where it is said already. What is
 * among them no more keeps its row.
 */
export async function writeIndicators(
  tx: TransactionSql,
  indicators: readonly CodedIndicator[],
  by: string,
): Promise<void> {
  // A moment that somebody reads the past at has all of it, or nothing.
  await tx`select metrics.await_postings()`
  const hash = hashOf(canonical(indicators))
  const [last] = await tx`select hash from metrics.catalogue order by seq desc limit 1`
  if (last?.hash === hash) return
  await writeCodes(tx, indicators)
  await writeWordings(tx, indicators, by)
  const codes = indicators.map(({ code }) => code)
  await tx`insert into metrics.catalogue (hash, codes, rules, recorded_by) values (${hash}, ${codes}, ${ruleHashes(indicators)}, ${by})`
}

const json = (value: unknown) => JSON.stringify(value)

/** A code whose entries shall become a number in another way would change what was known before. */
async function writeCodes(tx: TransactionSql, indicators: readonly CodedIndicator[]): Promise<void> {
  const rows = indicators.map(({ code, measure }) => ({ code, measure }))
  const changed = await tx<{ code: string; was: string; measure: string }[]>`
    select i.code, i.measure as was, g.measure from jsonb_to_recordset(${json(rows)}::text::jsonb) as g (code text, measure text)
    join metrics.indicator i on i.code = g.code and i.measure::text <> g.measure`
  if (changed.length > 0) throw new NotInstallable(changed.map(otherMeasure))
  await tx`insert into metrics.indicator
    select * from jsonb_populate_recordset(null::metrics.indicator, ${json(rows)}::text::jsonb) on conflict do nothing`
}

const otherMeasure = ({ code, was, measure }: { code: string; was: string; measure: string }) => ({
  zh: `指标 ${code} 的汇总方式一直是 ${was}，不能改为 ${measure}：另一种数请用另一个代码`,
  en: `the measure of ${code} has always been ${was} and cannot become ${measure}: another number needs another code`,
})

/** A new version of each wording that says something else than the newest. */
async function writeWordings(
  tx: TransactionSql,
  indicators: readonly CodedIndicator[],
  by: string,
): Promise<void> {
  await tx`
    insert into metrics.wording (indicator, seq, name_zh, name_en, definition_zh, definition_en, unit_zh, unit_en, direction, service, home, confidential, recorded_by)
    select g.indicator, coalesce(k.seq, 0) + 1, g.name_zh, g.name_en, g.definition_zh, g.definition_en, g.unit_zh, g.unit_en,
      g.direction, g.service, g.home, g.confidential, ${by}
    from jsonb_populate_recordset(null::metrics.wording, ${json(indicators.map(wordingRow))}::text::jsonb) g
    left join lateral (select * from metrics.wording w where w.indicator = g.indicator order by w.seq desc limit 1) k on true
    where (g.name_zh, g.name_en, g.definition_zh, g.definition_en, g.unit_zh, g.unit_en, g.direction, g.service, g.home, g.confidential)
      is distinct from (k.name_zh, k.name_en, k.definition_zh, k.definition_en, k.unit_zh, k.unit_en, k.direction, k.service, k.home, k.confidential)`
}

const wordingRow = ({ code, name, definition, unit, ...more }: CodedIndicator) => ({
  indicator: code,
  ...{ name_zh: name.zh, name_en: name.en },
  ...{ definition_zh: definition.zh, definition_en: definition.en },
  ...{ unit_zh: unit.zh, unit_en: unit.en },
  ...{ direction: more.direction, service: more.service, home: more.home },
  confidential: more.confidential ?? false,
})

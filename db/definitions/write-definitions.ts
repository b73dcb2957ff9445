import { canonical, hashOf } from '@kexie/schema/canonical'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { TransactionSql } from 'postgres'
import { NotInstallable } from './not-installable.ts'

/**
 * Writes down what a package says of services, indicators, report and tables, at once for every reader; nothing where it says what
 * the last one said. What has left the package keeps its row.
 */
export async function writeDefinitions(
  tx: TransactionSql,
  given: CityDefinitions,
  by: string,
): Promise<void> {
  const hash = hashOf(canonical(given))
  const [last] = await tx`select hash from metrics.catalogue order by seq desc limit 1`
  if (last?.hash === hash) return
  const codes = given.indicators.map(({ code }) => code)
  // A moment that somebody reads the past at has all of it, or nothing.
  await tx`select metrics.await_postings()`
  await writeServices(tx, given)
  await writeIndicators(tx, given)
  await writeWordings(tx, given, by)
  await writeReport(tx, given)
  await writeTables(tx, given)
  await tx`insert into metrics.catalogue (hash, codes, recorded_by) values (${hash}, ${codes}, ${by})`
}

const json = (value: unknown) => JSON.stringify(value)

async function writeServices(tx: TransactionSql, { services }: CityDefinitions): Promise<void> {
  const rows = services.map(({ code, name, headlines }, position) => ({
    ...{ code, headlines, position },
    ...{ name_zh: name.zh, name_en: name.en },
  }))
  await tx`update metrics.service set position = null where code <> all (${services.map(({ code }) => code)})`
  await tx`
    insert into metrics.service (code, name_zh, name_en, headlines, position)
    select * from jsonb_to_recordset(${json(rows)}::text::jsonb) as s (code text, name_zh text, name_en text, headlines text[], position smallint)
    on conflict (code) do update
    set name_zh = excluded.name_zh, name_en = excluded.name_en, headlines = excluded.headlines, position = excluded.position`
}

/** A code whose entries shall become a number in another way would change what was known before. */
async function writeIndicators(tx: TransactionSql, { indicators }: CityDefinitions): Promise<void> {
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
async function writeWordings(tx: TransactionSql, { indicators }: CityDefinitions, by: string): Promise<void> {
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

async function writeReport(tx: TransactionSql, { report }: CityDefinitions): Promise<void> {
  const rows = report.map((chapter, position) => ({ ...chapter, position }))
  await tx`delete from metrics.annual_report_chapter`
  await tx`insert into metrics.annual_report_chapter
    select * from jsonb_populate_recordset(null::metrics.annual_report_chapter, ${json(rows)}::text::jsonb)`
}

async function writeTables(tx: TransactionSql, { tables }: CityDefinitions): Promise<void> {
  const rows = tables.map((table, position) => ({ ...table, position }))
  await tx`delete from metrics.statistical_table`
  await tx`insert into metrics.statistical_table
    select * from jsonb_populate_recordset(null::metrics.statistical_table, ${json(rows)}::text::jsonb)`
}

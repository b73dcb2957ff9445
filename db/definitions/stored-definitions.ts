import type {
  CityDefinitions,
  CityService,
  CodedIndicator,
  ReportChapter,
  StatisticalTable,
} from '@kexie/schema/definitions'
import { sql } from 'drizzle-orm'
import type { Db } from '../database.ts'

/** What the city of a database says that it counts, and how that is shown; a rule that is still being built is said already. */
export async function storedDefinitions(db: Db): Promise<CityDefinitions> {
  const [row] = await db.execute<{ definitions: CityDefinitions }>(sql`
    select jsonb_build_object(
      'services', ${shown('services')},
      'indicators', ${listed(indicators)},
      'report', ${shown('report')},
      'tables', ${shown('tables')}) as definitions`)
  const { definitions } = row as { definitions: Stored }
  return {
    services: definitions.services,
    indicators: definitions.indicators.map(withoutBlanks),
    report: definitions.report,
    tables: definitions.tables,
  }
}

interface Stored {
  services: CityService[]
  indicators: CodedIndicator[]
  report: ReportChapter[]
  tables: StatisticalTable[]
}

const listed = (rows: ReturnType<typeof sql>) =>
  sql`coalesce((select jsonb_agg(s.value order by s.place) from (${rows}) s), '[]')`

/** How figures are shown now. */
const shown = (part: 'services' | 'report' | 'tables') =>
  sql`coalesce((select ${sql.identifier(part)} from metrics.presentation order by seq desc limit 1), '[]')`

/** Codes of the last catalogue in their order, each with its newest wording and the rule that it says. */
const indicators = sql`
  select c.place, jsonb_build_object('code', w.indicator, 'measure', i.measure,
    'name', jsonb_build_object('zh', w.name_zh, 'en', w.name_en),
    'definition', jsonb_build_object('zh', w.definition_zh, 'en', w.definition_en),
    'unit', jsonb_build_object('zh', w.unit_zh, 'en', w.unit_en),
    'direction', w.direction, 'service', w.service, 'home', w.home, 'confidential', nullif(w.confidential, false),
    'counts', r.terms, 'formula', r.formula) as value
  from (select codes, rules from metrics.catalogue order by seq desc limit 1) last
  cross join lateral unnest(last.codes) with ordinality as c (code, place)
  join metrics.indicator i on i.code = c.code
  join lateral (select * from metrics.wording w where w.indicator = c.code order by w.seq desc limit 1) w on true
  left join metrics.rule r on r.indicator = c.code and r.hash = any (last.rules)`

/** What an indicator does not say is not there: a measured one has no formula. */
const withoutBlanks = (indicator: CodedIndicator): CodedIndicator =>
  Object.fromEntries(Object.entries(indicator).filter(([, value]) => value !== null)) as CodedIndicator

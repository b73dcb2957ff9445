import type { Db } from '@kexie/db/database'
import { sql } from 'drizzle-orm'
import type { Said } from '../definitions/definitions.ts'

/** Another one whenever indicators were installed since, figures are shown otherwise, or another rule was put in force. */
const version = sql`concat_ws(' ', (select max(seq) from metrics.catalogue), (select max(seq) from metrics.presentation),
  (select max(id) from metrics.rule_in_force))`

export async function readVersion(db: Db): Promise<string> {
  const [row] = await db.execute<{ version: string }>(sql`select ${version} as version`)
  return row?.version ?? ''
}

/** A moment that is no later than one in milliseconds is no later than its own milliseconds, rounded up. */
const at = sql`ceil(extract(epoch from recorded_at) * 1000) as at`

/** Everything said of figures, in one statement: what is read together was said together. */
export async function readSaid(db: Db): Promise<Said> {
  const [row] = await db.execute<Said & Record<string, unknown>>(sql`
    select ${version} as version,
      (select coalesce(jsonb_agg(jsonb_strip_nulls(to_jsonb(w)) - 'seq' order by w.seq), '[]') from (${wordings}) w) as wordings,
      (select coalesce(jsonb_agg(to_jsonb(f) - 'id' order by f.id), '[]') from (
        select g.id, g.indicator as code, r.formula, ${at} from metrics.rule_in_force g
        join (select id, formula from metrics.rule where formula is not null) r on r.id = g.rule_id) f) as formulas,
      (select coalesce(jsonb_agg(to_jsonb(d) - 'id' order by d.id), '[]') from (
        select g.id, g.indicator as code, ${at}, (
          select coalesce(jsonb_agg(jsonb_build_object('of', t.term -> 'of', 'name', b.name) order by t.place, b.place), '[]')
          from jsonb_array_elements(r.terms) with ordinality t (term, place), jsonb_array_elements(t.term -> 'by') with ordinality b (name, place)) as by
        from metrics.rule_in_force g left join (select id, terms from metrics.rule) r on r.id = g.rule_id) d) as dimensions,
      (select coalesce(jsonb_agg(to_jsonb(c) - 'seq' order by c.seq), '[]')
        from (select seq, codes, ${at} from metrics.catalogue) c) as catalogues,
      (select coalesce(jsonb_agg(to_jsonb(p) - 'seq' order by p.seq), '[]')
        from (select seq, services, report, tables, ${at} from metrics.presentation) p) as presentations`)
  if (!row) throw new Error('no definitions were read')
  return row
}

/** The two languages of a name. */
const text = (column: 'name' | 'definition' | 'unit') =>
  sql`jsonb_build_object('zh', ${sql.identifier(`${column}_zh`)}, 'en', ${sql.identifier(`${column}_en`)})`

const wordings = sql`
  select w.seq, w.indicator as code, i.measure, ${text('name')} as name, ${text('definition')} as definition, ${text('unit')} as unit,
    w.direction, w.service, w.home, nullif(w.confidential, false) as confidential, ${at}
  from metrics.wording w join metrics.indicator i on i.code = w.indicator`

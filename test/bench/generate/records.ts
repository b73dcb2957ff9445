import { draw, guestId, recordIdOf } from './places.ts'

/** Series of academic events with what they count in. */
const programmes = [
  ['academic-month', 'ACADEMIC_MONTH', 'academic-exchange-events', 'academic-participants'],
  ['tech-cafe', 'TECH_CAFE', 'tech-cafe-issues', 'tech-cafe-participants'],
  ['society-exchange', 'SOCIETY_EXCHANGE', 'society-academic-events', 'society-event-participants'],
  [
    'haizhi-matchmaking',
    'HAIZHI_MATCHMAKING',
    'haizhi-matchmaking-events',
    'haizhi-matchmaking-participants',
  ],
  ['industry-training', 'INDUSTRY_TRAINING', 'industry-training-sessions', 'industry-training-participants'],
] as const

const topics =
  '人工智能 智能制造 新能源汽车 石墨烯材料 生物医药 碳达峰路径 工业互联网 机器视觉 心血管病防治 中医药传承 水环境治理 轨道交通 集成电路 北斗应用 农产品安全 青少年近视防控 桥梁健康监测 光伏并网 数字孪生 量子信息 科学教育 网络安全 应急救援 老年医学 储能技术 航空发动机 智慧农业 城市更新 儿科护理 数学建模'.split(
    ' ',
  )
const words = {
  AcademicEvent: '学术沙龙 学术报告会 研讨会 技术对接会 高峰论坛 专题讲座 青年学者论坛'.split(' '),
  ScienceActivity: '科普进社区 科普展览 开放日 科学实验秀 义诊咨询 科普大集'.split(' '),
  TrainingClass: '创新方法培训班 工程师研修班 继续教育班'.split(' '),
}

const list = (texts: readonly string[]) => `array[${texts.map((text) => `'${text}'`).join(', ')}]`
const pick = (texts: readonly string[], seed: number) => `(${list(texts)})[1 + ${draw(seed, texts.length)}]`

/** Of a thousand, in what state reports of the last weeks are; everything before is decided but for a few. */
const status = (lately: string) => `case
  when ${lately} then case when ${draw(4, 100)} < 60 then 'SUBMITTED' when ${draw(4, 100)} < 75 then 'ENDORSED'
    when ${draw(4, 100)} < 90 then 'RETURNED' else 'DRAFT' end
  when ${draw(4, 1000)} < 5 then 'RETURNED' when ${draw(4, 1000)} < 10 then 'WITHDRAWN' else 'ACCEPTED' end`

/**
 * The records to make, in the order they came in: seven in ten of 2017–2021, the last three in a hundred of the last
 * sixty days. A few organizations report much and most a little. One in a hundred was corrected.
 */
export const drafted = (count: number) => `
  create temporary table bench_record on commit drop as
  with placed as (
    select i, case
        when i <= ${count} * 0.7 then date '2017-01-01' + (i::bigint * 1826 / (${count} * 0.7 + 1))::integer
        when i <= ${count} * 0.97 then date '2022-01-01' + ((i - ${count} * 0.7) * (today - 60 - date '2022-01-01') / (${count} * 0.27 + 1))::integer
        else today - 60 + ((i - ${count} * 0.97) * 58 / (${count} * 0.03 + 1))::integer end as occurred_on,
      (array['AcademicEvent', 'AcademicEvent', 'AcademicEvent', 'AcademicEvent', 'AcademicEvent', 'AcademicEvent', 'AcademicEvent',
        'ScienceActivity', 'ScienceActivity', 'TrainingClass'])[1 + ${draw(1, 10)}] as type,
      floor(total * power(${draw(2, 1_000_000)} / 1000000.0, 2))::integer as organization_place, ${status(`i > ${count} * 0.97`)} as status
    from generate_series(1, ${count}) i, (select (now() at time zone 'Asia/Shanghai')::date as today, count(*) as total from bench_organization)
  )
  select ${recordIdOf('i')} as id, i, p.type, o.id as organization_id, o.district_code, p.occurred_on, p.status::reporting.record_status as status,
    p.status = 'ACCEPTED' and ${draw(5, 100)} = 0 as corrected,
    p.occurred_on + interval '9 hours' + make_interval(hours => 24 + ${draw(6, 700)}) as submitted_at, ${draw(7, 480)} as decided_after,
    extract(year from p.occurred_on) || '年' || ${pick(topics, 8)} || '与' || ${pick(topics, 9)} || '第' || 1 + ${draw(10, 90)} || '期' ||
      case p.type ${Object.entries(words)
        .map(([type, texts]) => `when '${type}' then ${pick(texts, 11)}`)
        .join(' ')} end as title,
    s.series, s.programme, s.events, s.participants, 30 + ${draw(12, 200)} as attendance
  from placed p
  join bench_organization o on o.n = p.organization_place
  join (values ${programmes.map((names, n) => `(${n}, ${names.map((name) => `'${name}'`).join(', ')})`).join(', ')})
    as s (n, series, programme, events, participants) on s.n = ${draw(3, programmes.length)};
  create unique index on bench_record (id);
  analyze bench_record`

/** What a revision says, as its rules read it: the corrected one ten people fewer than the one before. */
const content = (
  revision: number,
) => `jsonb_strip_nulls(jsonb_build_object('title', title, 'occurredOn', occurred_on, 'district', district_code)
  || case type
    when 'AcademicEvent' then jsonb_build_object('series', series, 'series.programme', programme, 'stage', 'HELD', 'form', 'EXCHANGE',
      'attendance', attendance - ${10 * (revision - 1)}, 'attendanceRelation', 'EXACT', 'countRelation', 'EXACT',
      'guests', case when i % 3 = 0 then jsonb_build_array(jsonb_build_object('person', ${guestId}, 'honour', 'EXPERT')) end)
    when 'ScienceActivity' then jsonb_build_object('campaign', 'SCIENCE_WEEK', 'form', 'SHOW',
      'attendance', attendance - ${10 * (revision - 1)}, 'attendanceRelation', 'EXACT')
    else jsonb_build_object('course', 'TRIZ', 'classNumber', 1 + i % 50) end)`

/** Their revisions: one each, and of what was corrected the revision before. */
export const records = `
  insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, latest, presented, provenance,
      fingerprint, content, created_at, created_by, submitted_at, submitted_by, decided_at, decided_by, reason)
    select id, 1, type, organization_id, district_code, title, occurred_on, case when corrected then 'CORRECTED' else status end,
      not corrected, not corrected and status <> 'DRAFT', 'REPORTED', 'bench', ${content(1)}, submitted_at - interval '1 hour', 'bench-clerk',
      case when status <> 'DRAFT' then submitted_at end, case when status <> 'DRAFT' then 'bench-clerk' end,
      case when status not in ('DRAFT', 'SUBMITTED') then submitted_at + make_interval(hours => decided_after) end,
      case when status not in ('DRAFT', 'SUBMITTED') then 'bench-reviewer' end, case status when 'RETURNED' then '请核对参加人次' end
    from bench_record order by i;
  insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, status, presented, provenance,
      fingerprint, content, created_at, created_by, submitted_at, submitted_by, decided_at, decided_by)
    select id, 2, type, organization_id, district_code, title, occurred_on, status, true, 'REPORTED', 'bench', ${content(2)}, corrected_at, 'bench-clerk',
      corrected_at, 'bench-clerk', corrected_at + interval '1 day', 'bench-reviewer'
    from bench_record, lateral (select submitted_at + interval '30 days' as corrected_at) where corrected order by i`

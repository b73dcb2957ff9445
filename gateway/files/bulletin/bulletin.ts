/** A bulletin as the graph tells it, for print. Rates in percent; days YYYY-MM-DD. */
export interface Bulletin {
  number: number | null
  cadence: string
  periodName: string
  district: { name: string } | null
  dueOn: string
  owed: number
  came: number
  onTime: number
  completeness: number | null
  timeliness: number | null
  completenessBefore: number | null
  issuedAt: string | null
  lines: BulletinLine[]
}

export interface BulletinLine {
  rank: number
  /** Not in a period that was rebuilt. */
  isRanked: boolean
  name: string
  state: string
  reportedOn: string | null
  accepted: number
  /** Null where the reader may not know. */
  pending: number | null
  returned: number | null
}

const states: Readonly<Record<string, string>> = {
  AHEAD: '未到期',
  OPEN: '待报',
  REPORTED: '按时报送',
  LATE: '逾期报送',
  RETURNED: '已退回，待更正',
  NOTHING: '申明无活动',
  EXEMPT: '免报',
  MISSING: '逾期未报',
  RECONSTRUCTED: '据资料重建',
  UNKNOWN: '无从得知',
}

const rate = (value: number | null) => (value === null ? '—' : `${value}%`)

function missingText(lines: readonly BulletinLine[]): string {
  const missing = lines.filter(({ state }) => state === 'MISSING').map(({ name }) => name)
  const unknown = lines.filter(({ state }) => state === 'UNKNOWN').length
  if (missing.length > 0) return `逾期未报 ${missing.length} 家：${missing.join('、')}。`
  return unknown > 0
    ? `本期由已公布资料重建，另有 ${unknown} 家是否报送无从得知，不算逾期。`
    : '无逾期未报单位。'
}

/** Title, lead sentences and table of a bulletin, the same on paper and on the screen. */
export function bulletinText(bulletin: Bulletin) {
  const {
    number,
    cadence,
    periodName,
    district,
    dueOn,
    owed,
    came,
    onTime,
    completeness,
    timeliness,
    completenessBefore,
    lines,
  } = bulletin
  const area = district?.name ?? ''
  const [now, before] = cadence === 'MONTH' ? ['本月', '上月'] : ['本期', '上期']
  const change =
    completeness === null || completenessBefore === null ? '' : `，${before}为${rate(completenessBefore)}`
  const returned = lines.filter((line) => (line.returned ?? 0) > 0)
  return {
    title: `${area}科协系统${periodName}报送情况通报`,
    issue: number === null ? '未发布稿' : `第 ${number} 期`,
    lead: [
      `${now}应报单位 ${owed} 家（截止 ${dueOn}），已报 ${came} 家，其中按时 ${onTime} 家；完整率 ${rate(completeness)}${change}，及时率 ${rate(timeliness)}。`,
      missingText(lines),
      returned.length === 0
        ? lines.some((line) => line.returned === null)
          ? ''
          : '无退回待更正的记录。'
        : `退回待更正：${returned.map(({ name, returned: count }) => `${name} ${count} 条`).join('、')}。`,
    ],
    header: ['名次', '单位', '报送情况', '首次报送', '已采纳', '待审核', '已退回'],
    rows: lines.map((line) => [
      line.isRanked ? `${line.rank}` : '—',
      line.name,
      states[line.state] ?? line.state,
      line.reportedOn ?? '',
      `${line.accepted}`,
      `${line.pending ?? '—'}`,
      `${line.returned ?? '—'}`,
    ]),
  }
}

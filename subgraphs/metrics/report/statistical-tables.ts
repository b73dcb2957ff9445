/** A row of a yearly statistical table: what it counts, and the indicator that carries it; null where no record does. */
export interface TableRow {
  code: string
  name: string
  indicator: string | null
}

export interface StatisticalTable {
  code: string
  name: string
  rows: readonly TableRow[]
}

const rows = (
  ...given: readonly (readonly [code: string, name: string, indicator: string | null])[]
): TableRow[] => given.map(([code, name, indicator]) => ({ code, name, indicator }))

/**
 * The yearly statistics of the association system as far as our records carry them. A row without an indicator is shown as not
 * carried, and never filled.
 */
export const statisticalTables: readonly StatisticalTable[] = [
  {
    code: 'AX1',
    name: '组织建设情况',
    rows: rows(
      ['01', '科协委员', 'committee-members'],
      ['02', '所属学会', 'municipal-societies'],
      ['03', '高校科协', 'university-associations'],
      ['04', '企业创新研究院', 'enterprise-institutes'],
      ['05', '新成立行业科协', 'industry-associations'],
      ['06', '从业人员', null],
    ),
  },
  {
    code: 'AX2',
    name: '服务科技工作者情况',
    rows: rows(
      ['01', '青年人才托举', 'youth-talent-lifted'],
      ['02', '举荐科技工作者', 'recommended-workers'],
      ['03', '科技工作者之家', 'worker-homes'],
      ['04', '科技工作者之家服务人数', 'worker-home-served'],
      ['05', '媒体宣传科技工作者', 'media-coverage'],
      ['06', '年末个人会员', null],
    ),
  },
  {
    code: 'CKX3',
    name: '学术交流情况',
    rows: rows(
      ['01', '学术交流和科技对接活动', 'academic-exchange-events'],
      ['02', '学术交流参加人数', 'academic-participants'],
      ['03', '学会学术交流活动', 'society-academic-events'],
      ['04', '学会学术交流参加人次', 'society-event-participants'],
      ['05', '科技沙龙', 'tech-cafe-issues'],
      ['06', '参评论文', 'papers-appraised'],
      ['07', '境外学术会议', null],
    ),
  },
  {
    code: 'DKX4',
    name: '科学普及情况',
    rows: rows(
      ['01', '科普活动', 'science-events'],
      ['02', '科普活动参加人次', 'science-event-participants'],
      ['03', '科普讲座', 'hundred-lectures'],
      ['04', '市级科普教育基地', 'municipal-bases-total'],
      ['05', '省级科普教育基地', 'provincial-bases-total'],
      ['06', '对外开放科普场馆', 'open-venues'],
      ['07', '科技志愿者', 'volunteers'],
      ['08', '科普经费', null],
    ),
  },
  {
    code: 'EKX5',
    name: '青少年科技教育情况',
    rows: rows(
      ['01', '青少年科技竞赛', 'youth-contests'],
      ['02', '参加竞赛学生人次', 'youth-contest-students'],
      ['03', '参加竞赛辅导员人次', 'youth-contest-tutors'],
      ['04', '青少年高校科学营学生', 'science-camp-students'],
      ['05', '英才计划学生', 'talent-plan-students'],
      ['06', '青少年科技俱乐部', 'youth-clubs'],
    ),
  },
  {
    code: 'FKX6',
    name: '科技服务与成果转化情况',
    rows: rows(
      ['01', '产学研活动', 'iur-activities'],
      ['02', '产学研合同', 'iur-contracts'],
      ['03', '产学研合同金额', 'iur-contract-amount'],
      ['04', '引进海外项目', 'overseas-projects'],
      ['05', '创新方法培训班', 'triz-classes'],
      ['06', '项目路演', 'roadshows'],
      ['07', '专利授权', null],
    ),
  },
  {
    code: 'JKX10',
    name: '决策咨询情况',
    rows: rows(
      ['01', '立项课题', 'research-topics'],
      ['02', '研究报告汇编', 'report-compilations'],
      ['03', '呈报的建议', 'proposals-submitted'],
      ['04', '获领导批示的建议', 'proposals-instructed'],
    ),
  },
  {
    code: 'KKX11',
    name: '期刊与宣传情况',
    rows: rows(
      ['01', '主办期刊期数', 'journal-issues'],
      ['02', '专栏报道', 'wechat-features'],
      ['03', '汇编印发量', 'handbook-copies'],
      ['04', '网络版点击量', 'handbook-clicks'],
      ['05', '科普图书', null],
    ),
  },
]

import type { ServiceCode } from '@kexie/schema/indicator'

/**
 * The five-year report in its four chapters. `{code}` stands for a figure in words: 503场, 60多期, 12亿元. A sentence of which
 * a figure is blank is left out; commas between figures keep a sentence whole, so what belongs together stands together.
 */
export const chapters: Readonly<Record<ServiceCode, readonly (readonly string[])[]>> = {
  INNOVATION: [
    [
      '建成“科创中国”科技服务站{kckz-service-stations}。',
      '建成院士协同创新中心{academician-centres}，国家级海智工作基地{haizhi-national}、省级{haizhi-provincial}、市级{haizhi-municipal}，省级海外人才离岸创新创业基地{offshore-bases}。',
    ],
    [
      '举办学术交流和科技对接活动{academic-exchange-events}，特邀院士{academic-academicians}、国内外专家{academic-experts}，参与单位{academic-organizations}、科技工作者{academic-participants}，达成合作项目{academic-cooperation-projects}。',
      '“科技咖啡馆”举办{tech-cafe-issues}。',
      '学会举办学术交流活动{society-academic-events}。',
    ],
    [
      '新成立行业科协{industry-associations}，吸纳学会和民办非企业{societies-absorbed}。',
      '举办海智专场对接会{haizhi-matchmaking-events}，引进海外项目{overseas-projects}、海外人才{overseas-talents}。',
      '开展产业技术培训和对接{industry-training-sessions}。',
    ],
    [
      '科技信息库注册应用企业{info-bank-enterprises}，成果转化产生经济效益{conversion-benefit}，征集专利转化案例{patent-cases}，赋能科技企业{empowered-enterprises}。',
      '开展产学研活动{iur-activities}，签订合同{iur-contracts}，合同金额{iur-contract-amount}，校企联合申报项目{joint-applications}。',
      '举办TRIZ创新方法培训班{triz-classes}，解决技术难题{triz-problems}，培养企业创新人才{triz-talents}。',
    ],
    [
      '众创空间联盟成员{alliance-members}，建成创新创业学院{innovation-colleges}，举办创业培训{startup-trainings}，培训{startup-trainees}。',
      '举办“梦想秀”项目路演{roadshows}，推荐项目{roadshow-projects}，促成投融资{roadshow-investment}。',
      '举办科创沙龙{salons}，分享创业经验{salon-experiences}，引导科技工作者{salon-participants}。',
      '资助创新创业活动{funded-activities}，金额{funded-amount}。',
    ],
  ],
  LITERACY: [
    [
      '公民具备科学素质的比例为{science-literacy-rate}。',
      '新建市级科普教育基地{municipal-bases-new}，总数{municipal-bases-total}；新建省级科普教育基地{provincial-bases-new}，总数{provincial-bases-total}。',
      '对外开放科普场馆{open-venues}，新建社区特色科普馆{community-museums}、科普惠农服务站{rural-service-stations}。',
    ],
    [
      '举办科普活动{science-events}，参与{science-event-participants}。',
      '“百场报告进社区”举办{hundred-lectures}，科普讲师{hundred-lecturers}。',
      '科普基地月月游参加{base-tour-participants}。',
    ],
    [
      '举办市级青少年科技竞赛{youth-contests}，参加学生{youth-contest-students}、辅导员{youth-contest-tutors}。',
      '高校科学营学生{science-camp-students}，英才计划和后备人才计划学生{talent-plan-students}。',
    ],
    [
      '科技志愿者{volunteers}，科普讲师团成员{lecturers}，社区科普员{community-science-officers}，“四长”队伍{four-chiefs}。',
    ],
  ],
  WORKERS: [
    [
      '托举青年科技人才{youth-talent-lifted}，向上举荐科技工作者{recommended-workers}，其中江苏省企业创新达人{innovation-daren}。',
      '建成科技工作者站点{worker-stations}，上报信息{worker-reports}。',
      '建成科技工作者之家{worker-homes}，服务{worker-home-served}。',
      '主流媒体宣传科技工作者{media-coverage}。',
      '为高层次人才配备家庭医生{family-doctor-talents}，联系服务高层次科技人才{contacted-talents}。',
    ],
  ],
  DECISIONS: [
    [
      '软科学立项课题{research-topics}，编印科技智库研究报告汇编{report-compilations}。',
      '呈报市领导的建议{proposals-submitted}，获批示{proposals-instructed}。',
    ],
    [
      '编印《常州自然科学》{journal-issues}。',
      '参评优秀科技论文{papers-appraised}，覆盖单位{paper-award-organizations}、科技工作者{paper-award-participants}。',
    ],
    [
      '科协委员{committee-members}，市级学会{municipal-societies}，高校科协{university-associations}，企业创新研究院{enterprise-institutes}。',
    ],
  ],
}

/** Chapter headings as the report has them. */
export const headings: Readonly<Record<ServiceCode, string>> = {
  INNOVATION: '一、为创新驱动发展服务',
  LITERACY: '二、为提高全民科学素质服务',
  WORKERS: '三、为广大科技工作者服务',
  DECISIONS: '四、为党和政府科学决策服务',
}

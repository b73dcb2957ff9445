import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 科普阵地, paragraphs 17–18: education bases, studios, stations, halls and open venues. */
export const literacyBases = {
  'municipal-bases-new': {
    name: { zh: '新建市级科普教育基地', en: 'New municipal science education bases' },
    definition: {
      zh: '期内命名的市级科普教育基地，以命名日期计；撤销后重新命名的再计一次，复评合格的不计。',
      en: 'Municipal science education bases named in the period; one named again after revocation counts again, a passed reassessment does not.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'SUM',
    counts: [
      {
        of: 'ScienceBase',
        items: 'designations',
        where: { 'designations.level': 'MUNICIPAL' },
        day: 'designations.designatedOn',
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'municipal-bases-total': {
    name: { zh: '市级科普教育基地总数', en: 'Municipal science education bases' },
    definition: {
      zh: '期末在册的市级科普教育基地，含往年命名的；升为省级后仍保留市级称号的继续计入，撤销之日起不计。',
      en: 'Municipal bases on the register at the end of the period, those of earlier years included; one that is provincial as well stays, a revoked one leaves that day.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'STOCK',
    counts: [
      {
        of: 'ScienceBase',
        items: 'designations',
        where: { 'designations.level': 'MUNICIPAL' },
        day: 'designations.designatedOn',
        until: 'designations.revokedOn',
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'provincial-bases-new': {
    name: { zh: '新建省级科普教育基地', en: 'New provincial science education bases' },
    definition: {
      zh: '期内获批的省级科普教育基地，以批准日期计；此前已是市级基地的同样计入。',
      en: 'Science education bases approved at provincial level in the period, those that were municipal before included.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'SUM',
    counts: [
      {
        of: 'ScienceBase',
        items: 'designations',
        where: { 'designations.level': 'PROVINCIAL' },
        day: 'designations.designatedOn',
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'provincial-bases-total': {
    name: { zh: '省级科普教育基地总数', en: 'Provincial science education bases' },
    definition: {
      zh: '期末在册的省级科普教育基地，含往年获批的；与市级总数有重叠，两数不可相加。',
      en: 'Provincial bases on the register at the end of the period; some are municipal bases too, so the two totals must not be added.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'STOCK',
    counts: [
      {
        of: 'ScienceBase',
        items: 'designations',
        where: { 'designations.level': 'PROVINCIAL' },
        day: 'designations.designatedOn',
        until: 'designations.revokedOn',
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'product-rd-bases': {
    name: { zh: '省科普产品研发基地', en: 'Provincial science product R&D bases' },
    definition: {
      zh: '期内获批的省科普产品研发基地，以批准日期计，每家计一次；共建单位不另计。',
      en: 'Bases for developing science-education products approved by the province in the period; partner units add none.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'PRODUCT_BASE' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'demo-schools': {
    name: { zh: '科技教育综合示范校', en: 'Demonstration schools for science education' },
    definition: {
      zh: '期内命名的科技教育综合示范校，每校计一次；分校单独命名的另计，复评不计。',
      en: 'Schools named demonstration schools for science education in the period; a branch named by itself counts, a reassessment does not.',
    },
    unit: { zh: '所', en: 'schools' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'DEMONSTRATION_SCHOOL' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'master-teacher-studios': {
    name: { zh: '科技教育名师工作室', en: 'Master-teacher studios' },
    definition: {
      zh: '期内命名的科技教育名师工作室，以命名日期计；领衔名师更换不另计。',
      en: 'Studios of master teachers of science named in the period; a change of the leading teacher adds none.',
    },
    unit: { zh: '家', en: 'studios' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'TEACHER_STUDIO' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'youth-science-studios': {
    name: { zh: '青少年特色科学工作室', en: 'Youth science studios' },
    definition: {
      zh: '期内命名的青少年特色科学工作室，以命名日期计；同一学校有两个工作室的计两家。',
      en: 'Youth science studios named in the period; a school with two studios counts twice.',
    },
    unit: { zh: '家', en: 'studios' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'YOUTH_STUDIO' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'youth-innovation-bases': {
    name: { zh: '青少年科技创新基地', en: 'Youth innovation bases' },
    definition: {
      zh: '期内命名的青少年科技创新基地，以命名日期计；同时为科普教育基地的两项各计一次。',
      en: 'Youth innovation bases named in the period; one that is a science education base as well counts in both figures.',
    },
    unit: { zh: '家', en: 'bases' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'YOUTH_INNOVATION_BASE' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'rural-service-stations': {
    name: { zh: '科普惠农服务站', en: 'Rural science service stations' },
    definition: {
      zh: '期内设立的科普惠农服务站，以设立日期计；迁村并镇后更名的不另计。',
      en: 'Rural science service stations set up in the period; a new name after villages merged adds none.',
    },
    unit: { zh: '家', en: 'stations' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'RURAL_STATION' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'community-museums': {
    name: { zh: '新建社区特色科普馆', en: 'New community science halls' },
    definition: {
      zh: '期内建成开馆的社区特色科普馆，以开馆日期计；流动科普馆按一家计，不按巡展点计。',
      en: 'Community specialty science halls opened in the period, by opening day; a mobile hall counts once, not at each stop.',
    },
    unit: { zh: '家', en: 'halls' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'COMMUNITY_HALL' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'open-venues': {
    name: { zh: '对外开放科普场馆', en: 'Science venues open to the public' },
    definition: {
      zh: '期末向公众开放的科普场馆，须预约参观的也计入；因整修临时闭馆超过期末的不计。',
      en: 'Science venues open to the public at the end of the period, those by appointment included; one closed for repair on that day is left out.',
    },
    unit: { zh: '个', en: 'venues' },
    measure: 'STOCK',
    counts: [
      { of: 'ScienceBase', items: 'openings', day: 'openings.openedOn', lastDay: 'openings.closedOn' },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const literacyBasesDerived = {
  'municipal-bases-growth': {
    name: { zh: '市级科普教育基地增长率', en: 'Growth of municipal science education bases' },
    definition: {
      zh: '期内新建数除以期初在册数，不是除以期末总数；期初为零时为空。',
      en: 'New municipal bases of the period over those on the register at its start, not over the final total; blank when there were none at the start.',
    },
    unit: { zh: '%', en: 'percent' },
    measure: 'DERIVED',
    formula: { op: 'stockGrowth', of: 'municipal-bases-new', to: 'municipal-bases-total' },
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'provincial-bases-growth': {
    name: { zh: '省级科普教育基地增长率', en: 'Growth of provincial science education bases' },
    definition: {
      zh: '期内新获批数除以期初在册数，不是除以期末总数；期初为零时为空。',
      en: 'New provincial bases of the period over those on the register at its start, not over the final total; blank when there were none at the start.',
    },
    unit: { zh: '%', en: 'percent' },
    measure: 'DERIVED',
    formula: { op: 'stockGrowth', of: 'provincial-bases-new', to: 'provincial-bases-total' },
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof literacyBases>>

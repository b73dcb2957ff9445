import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 公民科学素质监测, paragraph 16: measured by a national sample survey, not by our records. */
export const literacySurvey = {
  'science-literacy-rate': {
    name: { zh: '公民具备科学素质的比例', en: 'Citizens with basic science literacy' },
    definition: {
      zh: '抽样调查公布的本市公民具备科学素质的比例，取期内最近一次调查；非调查年份为空，不作推算。',
      en: 'Share of citizens found scientifically literate by the latest sample survey in the period; years without a survey stay blank, nothing is interpolated.',
    },
    unit: { zh: '%', en: 'percent' },
    measure: 'OBSERVATION',
    counts: [{ of: 'LiteracySurvey', quantity: 'rate' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'science-literacy-rank': {
    name: { zh: '公民科学素质全省排名', en: 'Provincial rank of science literacy' },
    definition: {
      zh: '同一次调查中本市比例在全省设区市中的名次，1 为最高；名次由省里公布，本系统不计算。',
      en: 'Rank of the city among the prefecture-level cities of the province in the same survey, 1 being highest; published by the province, not computed here.',
    },
    unit: { zh: '位', en: 'rank' },
    measure: 'OBSERVATION',
    counts: [{ of: 'LiteracySurvey', quantity: 'rank' }],
    direction: 'DOWN',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const literacySurveyDerived = {
  'science-literacy-increase': {
    name: { zh: '公民科学素质比例五年提升', en: 'Five-year increase of science literacy' },
    definition: {
      zh: '期内最近一次调查的比例减去五年前的比例，单位是百分点而非百分比；缺任一次调查即为空。',
      en: 'Rate of the latest survey minus the rate five years before, in percentage points and not percent; blank unless both surveys are on record.',
    },
    unit: { zh: '个百分点', en: 'percentage points' },
    measure: 'DERIVED',
    formula: { op: 'change', of: 'science-literacy-rate', years: 5 },
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof literacySurvey>>

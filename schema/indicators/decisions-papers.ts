import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 自然科学优秀科技论文评选, paragraph 28: the yearly appraisal of papers. */
export const decisionsPapers = {
  'paper-award-organizations': {
    name: { zh: '论文评选覆盖单位', en: 'Organizations in the paper appraisal' },
    definition: {
      zh: '期内参评论文作者所在的单位，按单位计，多篇、多届只计一个；以申报表所填单位为准。',
      en: 'Distinct organizations of the authors of appraised papers, as stated in the submission; several papers or editions in the period count once.',
    },
    unit: { zh: '个', en: 'organizations' },
    measure: 'DISTINCT',
    counts: [
      { of: 'AppraisedPaper', items: 'authors', subject: 'authors.organization', relation: 'unitsRelation' },
    ],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'events',
  },
  'paper-award-participants': {
    name: { zh: '论文评选参与科技工作者', en: 'Workers in the paper appraisal' },
    definition: {
      zh: '期内参评论文的作者，按人计，含合作作者；同一人多篇、多届参评只计一名。',
      en: 'Distinct authors of appraised papers, co-authors included; several papers or editions in the period count once.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      { of: 'AppraisedPaper', items: 'authors', subject: 'authors.person', relation: 'authorsRelation' },
    ],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'events',
  },
  'paper-award-edition': {
    name: { zh: '论文评选届次', en: 'Ordinal of the paper appraisal' },
    definition: {
      zh: '期内最近一次论文评选的届次，取自该届评选记录；它是次序，不可累加，停办年份不顺延。',
      en: 'Ordinal of the latest appraisal in the period, as the record of the edition states it; an order, never added up.',
    },
    unit: { zh: '届', en: 'edition number' },
    measure: 'OBSERVATION',
    counts: [{ of: 'PaperAppraisal', quantity: 'edition' }],
    direction: 'NEUTRAL',
    service: 'DECISIONS',
    home: 'events',
  },
  'paper-categories': {
    name: { zh: '参评论文类别', en: 'Categories of appraised papers' },
    definition: {
      zh: '期内参评论文实际涉及的学科类别，同一类别只计一个；设有而无论文参评的类别不计。',
      en: 'Distinct subject categories in which papers were submitted in the period; a category on offer without a paper is left out.',
    },
    unit: { zh: '类', en: 'categories' },
    measure: 'DISTINCT',
    counts: [{ of: 'AppraisedPaper', subject: 'category' }],
    direction: 'NEUTRAL',
    service: 'DECISIONS',
    home: 'events',
  },
  'papers-appraised': {
    name: { zh: '参评论文', en: 'Papers appraised' },
    definition: {
      zh: '参加优秀科技论文评选的论文，通过资格审查的每篇计一次，计入评选年份；是否获奖不影响此数。',
      en: 'Papers admitted to the appraisal, one for each and in the year of the edition, whether or not they won; papers refused as ineligible are left out.',
    },
    unit: { zh: '篇', en: 'papers' },
    measure: 'SUM',
    counts: [{ of: 'AppraisedPaper' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'events',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const decisionsPapersDerived = {
  'papers-latest-edition': {
    name: { zh: '最近一届参评论文', en: 'Papers in the latest year' },
    definition: {
      zh: '所选期间最后一年的参评论文篇数；该年未评选则为空，不取更早一届。',
      en: 'Papers appraised in the last year of the period; blank when that year had no appraisal, an earlier edition is not taken instead.',
    },
    unit: { zh: '篇', en: 'papers' },
    measure: 'DERIVED',
    formula: { op: 'latest', of: 'papers-appraised' },
    direction: 'UP',
    service: 'DECISIONS',
    home: 'events',
  },
  'papers-growth': {
    name: { zh: '参评论文同比增长', en: 'Year-on-year growth of papers' },
    definition: {
      zh: '期间最后一年参评论文比上一年增长的百分比；上一年没有评选时为空。',
      en: 'Percent by which papers of the last year of the period exceed those of the year before; blank when the year before had none.',
    },
    unit: { zh: '%', en: 'percent' },
    measure: 'DERIVED',
    formula: { op: 'growth', of: 'papers-appraised' },
    direction: 'UP',
    service: 'DECISIONS',
    home: 'events',
  },
  'papers-record': {
    name: { zh: '参评论文历届排名', en: 'Rank of the year by papers' },
    definition: {
      zh: '期间最后一年的参评论文数在有记录各年中的名次，1 表示创新高；与往年并列最高也为 1。',
      en: 'Rank of the last year of the period among all earlier years on record by papers, 1 being a record; a tie with the best year is 1 as well.',
    },
    unit: { zh: '位', en: 'rank' },
    measure: 'DERIVED',
    formula: { op: 'rank', of: 'papers-appraised' },
    direction: 'DOWN',
    service: 'DECISIONS',
    home: 'events',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof decisionsPapers>>

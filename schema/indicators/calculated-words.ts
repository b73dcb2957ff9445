import type { Text } from '../text/text.ts'

/** What is calculated of records when they are saved, and on no list, is called where people read a rule; the composed definitions say which type calculates what. */
export const calculatedWords: Readonly<Record<string, Text>> = {
  agreedOn: { zh: '首次签约或落地之日', en: 'Day first agreed on or landed' },
  careEndsOn: { zh: '服务期满之日', en: 'Day the care ends' },
  contractedOn: { zh: '首次签约之日', en: 'Day first contracted' },
  featured: { zh: '所报道的人数', en: 'How many people it features' },
  firstInstructedOn: { zh: '首次批示之日', en: 'Day first instructed upon' },
  firstSubmittedOn: { zh: '首次报送之日', en: 'Day first submitted' },
  'policy.purpose': { zh: '依据的办法所支持的事', en: 'Purpose of the policy' },
}

/** Whose choices a calculated field has, where it has those of an enum. */
export const calculatedChoices: Readonly<Record<string, string>> = { 'policy.purpose': 'GrantPurpose' }

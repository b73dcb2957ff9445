import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'

/** An area that was closed on a day, with what took its place. */
interface Closed {
  on: string
  into: readonly Text[]
}

/** What a row or a body says of where it lies. */
export const districtLabel: Text = { zh: '辖市区', en: 'District' }

/** That nothing new lies in an area, and what to name in its place. */
export function closedProblem(name: Text, { on, into }: Closed): ProblemFact {
  const [zh, en] = [into.map((one) => one.zh).join('、'), into.map((one) => one.en).join(', ')]
  return {
    code: 'INVALID_VALUE',
    field: 'district',
    label: districtLabel,
    expected: {
      zh: zh ? `${zh}（自 ${on} 起代替${name.zh}）` : `${on} 以后仍设的区`,
      en: en ? `${en}, in the place of ${name.en} since ${on}` : `an area that is there after ${on}`,
    },
    received: name,
  }
}

import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import type { Waiting } from './store/review-rules.ts'
import { typeWords } from './type-words.ts'

/** What of the city a change of its review rules meets. */
export interface Found {
  waiting: readonly Waiting[]
  /** Areas in which nobody looks at anything first. */
  unreviewed: readonly { nameZh: string; nameEn: string }[]
}

/** What a change of the review rules does, type by type: at whose desk what waits now would be. */
export function reviewSteps(
  changed: readonly { type: string; districtFirst: boolean }[],
  { waiting, unreviewed }: Found,
): SettingStep[] {
  const steps = changed.map(({ type, districtFirst }) => {
    const own = waiting.filter((one) => one.type === type)
    return districtFirst ? toDistrict(type, own) : toCity(type, own)
  })
  const last = steps.findLastIndex((_, place) => changed[place]?.districtFirst)
  return steps.map((step, place) =>
    place === last ? { ...step, consequences: [...(step.consequences ?? []), ...lacking(unreviewed)] } : step,
  )
}

function toDistrict(type: string, waiting: readonly Waiting[]): SettingStep {
  const { zh, en } = typeWords(type)
  const { local, whole, endorsed } = sortedOut(waiting)
  return {
    what: {
      zh: `“${zh}”先由区县初审，再由市级决定。`,
      en: `"${en}" is looked at by its district before the city decides.`,
    },
    consequences: [
      ...some(local, (count, areas) => ({
        zh: `已提交、尚未初审的 ${count} 条改为等区县初审：${areas.zh}。`,
        en: `${count} submitted and not yet looked at would wait for their districts: ${areas.en}.`,
      })),
      ...some(whole, (count) => ({
        zh: `属全市的 ${count} 条不经初审，仍由市级决定。`,
        en: `${count} of the whole city have no district and stay with the city.`,
      })),
      ...some(endorsed, (count) => ({
        zh: `已初审的 ${count} 条仍由市级决定。`,
        en: `${count} that a district endorsed stay with the city.`,
      })),
      ...nothing(waiting),
    ],
  }
}

function toCity(type: string, waiting: readonly Waiting[]): SettingStep {
  const { zh, en } = typeWords(type)
  const { local } = sortedOut(waiting)
  return {
    what: {
      zh: `“${zh}”由市级直接决定，区县仍可先看。`,
      en: `The city decides about "${en}" at once; a district may still look first.`,
    },
    consequences: [
      ...some(local, (count, areas) => ({
        zh: `正等区县初审的 ${count} 条改为市级即可决定：${areas.zh}。`,
        en: `${count} that wait for their districts could be decided by the city: ${areas.en}.`,
      })),
      ...nothing(waiting),
    ],
  }
}

const sortedOut = (waiting: readonly Waiting[]) => {
  const submitted = waiting.filter(({ status }) => status === 'SUBMITTED')
  return {
    local: submitted.filter(({ isWhole }) => !isWhole),
    whole: submitted.filter(({ isWhole }) => isWhole),
    endorsed: waiting.filter(({ status }) => status === 'ENDORSED'),
  }
}

/** A sentence about some that wait, how many and where; none where there are none. */
function some(waiting: readonly Waiting[], words: (count: number, areas: Text) => Text): Text[] {
  const count = waiting.reduce((sum, one) => sum + one.count, 0)
  const areas = {
    zh: waiting.map((one) => `${one.nameZh} ${one.count} 条`).join('、'),
    en: waiting.map((one) => `${one.nameEn} ${one.count}`).join(', '),
  }
  return count > 0 ? [words(count, areas)] : []
}

const nothing = (waiting: readonly Waiting[]): Text[] =>
  waiting.length > 0
    ? [{ zh: '已采纳和已退回的不变。', en: 'What was accepted or returned stays.' }]
    : [{ zh: '现在没有等待审核的。', en: 'None waits to be reviewed now.' }]

/** Where a submission would wait for nobody. */
const lacking = (areas: Found['unreviewed']): Text[] =>
  areas.length > 0
    ? [
        {
          zh: `注意：${areas.map(({ nameZh }) => nameZh).join('、')}还没有区县审核人的账号，提交到那里的会一直等待。`,
          en: `Mind: no district reviewer has an account for ${areas.map(({ nameEn }) => nameEn).join(', ')} yet; what is submitted there would wait in vain.`,
        },
      ]
    : []

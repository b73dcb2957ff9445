import type { SettingStep } from '@kexie/records/set-setting'
import { canonical } from '@kexie/schema/canonical'
import type { Text } from '@kexie/schema/indicator'
import { periodName } from '@kexie/schema/period-name'
import { toNumber } from '@kexie/schema/quantity'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { MetricsContext } from '../context.ts'
import { type FigureKey, readingOf } from '../figure/figure.ts'
import { numberOf } from '../figure/shown.ts'
import { figureOf, reconciliationOf } from '../figure/statements.ts'
import { quantityWords } from '../report/quantity-words.ts'
import type { StatementRow } from '../store/statements.ts'
import type { Draft } from './draft.ts'
import { printedWords } from './printed.ts'
import { restated } from './restated.ts'

/** What rows do to what a document published, one by one, and what becomes of the figures they are compared with. */
export async function statementSteps(
  context: MetricsContext,
  drafts: readonly Draft[],
): Promise<SettingStep[]> {
  const changed = drafts.filter(isChanged)
  const coming = restated(
    context,
    changed.map(({ after }) => after),
  )
  const { city } = await context.areas()
  return Promise.all(
    changed.map(async (draft) => ({
      what: whatIsDone(draft),
      consequences: [...(await verdictsOf(draft, city, { present: context, coming })), ...printedAs(draft)],
    })),
  )
}

/** What a number stands for, for whoever enters it; of what is withdrawn nobody asks. */
function printedAs({ after }: Draft): Text[] {
  const words = after.withdrawal ? null : printedWords(after)
  return words ? [words] : []
}

const isChanged = ({ before, after }: Draft) => !before || said(before) !== said(after)

/** All that is said of a statement; 5 and 5.00 are one. */
const said = ({ withdrawnAt: _, withdrawnBy: __, ...row }: StatementRow) =>
  canonical({ ...row, value: Number(row.value) })

function whatIsDone({ before, after }: Draft): Text {
  const { labelZh, labelEn, wording, withdrawal } = after
  const named = { zh: `“${labelZh}”（${wording}）`, en: `"${labelEn}" (${wording})` }
  if (!before) return { zh: `新增${named.zh}。`, en: `Add ${named.en}.` }
  if (withdrawal && !before.withdrawal)
    return { zh: `撤回${named.zh}：${withdrawal}。`, en: `Withdraw ${named.en}: ${withdrawal}.` }
  if (!withdrawal && before.withdrawal)
    return { zh: `恢复${named.zh}。`, en: `Take ${named.en} back into comparison.` }
  return { zh: `更正${named.zh}。`, en: `Correct ${named.en}.` }
}

interface Both {
  present: MetricsContext
  coming: MetricsContext
}

/** What becomes of the figures over the years and areas that a statement spoke of, or will. */
async function verdictsOf({ before, after }: Draft, city: string | undefined, both: Both): Promise<Text[]> {
  const rows = [before, after].flatMap((row) => row ?? [])
  const figures = rows.flatMap((row) => (row.kind === 'TARGET' ? [] : (figureOf(row, city) ?? [])))
  const byKey = new Map(figures.map((figure) => [canonical(figure), figure]))
  if (byKey.size === 0) return [notCompared(after)]
  return Promise.all([...byKey.values()].map((figure) => verdictOf(figure, both)))
}

const notCompared = ({ kind }: StatementRow): Text =>
  kind === 'TARGET'
    ? { zh: '是目标，不与记录对照。', en: 'It is a target and not compared with records.' }
    : {
        zh: '没有对应的指标或时期，不与记录对照。',
        en: 'Without indicator or period it is not compared with records.',
      }

async function verdictOf({ code, span }: FigureKey, { present, coming }: Both): Promise<Text> {
  const [was, is] = await Promise.all([
    reconciliationOf({ code, span }, present),
    reconciliationOf({ code, span }, coming),
  ])
  const name = present.definitions.find(code)?.name ?? { zh: code, en: code }
  const { zh, en } = periodName(span)
  const period = { zh: span.months ? zh : `${zh} 年`, en }
  const [before, after] = [verdictWords(was), verdictWords(is)]
  const shown = await shownIn({ code, span }, present)
  return was === is
    ? {
        zh: `${name.zh} ${period.zh}：仍为“${after.zh}”${shown.zh}。`,
        en: `${name.en} ${period.en}: still "${after.en}"${shown.en}.`,
      }
    : {
        zh: `${name.zh} ${period.zh}：由“${before.zh}”变为“${after.zh}”${shown.zh}。`,
        en: `${name.en} ${period.en}: from "${before.en}" to "${after.en}"${shown.en}.`,
      }
}

const verdictWords = (verdict: string | null): Text =>
  verdict
    ? choiceWords('Reconciliation', verdict)
    : { zh: '指标已停用，不作对照', en: 'retired, compared with nothing' }

/** What the records say, in brackets; nothing of what may not be told. */
async function shownIn(figure: FigureKey, context: MetricsContext): Promise<Text> {
  const { find, isConfidential } = context.definitions
  const unit = find(figure.code)?.unit
  if (!unit || isConfidential(figure.code)) return { zh: '', en: '' }
  const { value, relation, upTo } = (await readingOf(figure, context)).point()
  if (value === null) return { zh: '（没有记录）', en: ' (no records)' }
  const number = { value: toNumber(value), relation, upTo: numberOf(upTo) }
  return {
    zh: `（记录为 ${quantityWords(number, unit.zh)}）`,
    en: ` (records show ${number.value}${number.upTo === null ? '' : ` to ${number.upTo}`} ${unit.en})`,
  }
}

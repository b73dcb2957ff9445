import type { Text } from '@kexie/schema/indicator'
import { type NamingForm, periodName } from './period.ts'
import type { OwedPeriod } from './store/forms.ts'

/** That a period falls due on another day, by how many days, and for whom. */
export function movedWords(
  form: NamingForm,
  { period, due_on: was, owing, names }: OwedPeriod,
  { due_on: is }: OwedPeriod,
): Text {
  const days = Math.round((Date.parse(is) - Date.parse(was)) / 86_400_000)
  const [later, who] = [days > 0, whoWords(owing, names)]
  return {
    zh: `${periodName(form, period, 'zh')}：截止日由 ${was} 改为 ${is}（${later ? '晚' : '早'} ${Math.abs(days)} 天），涉及${who.zh}。`,
    en: `${periodName(form, period, 'en')}: due ${is} in place of ${was} (${Math.abs(days)} day(s) ${later ? 'later' : 'earlier'}), for ${who.en}.`,
  }
}

/** Who owes a period: how many, and the first of them. */
export function whoWords(owing: number, names: readonly string[]): Text {
  if (owing === 0) return { zh: '的单位还没有', en: 'nobody yet' }
  const zh = names.join('、')
  return {
    zh: owing > names.length ? ` ${owing} 家单位（${zh} 等）` : ` ${owing} 家单位（${zh}）`,
    en: `${owing} organization(s) (${names.join(', ')}${owing > names.length ? ' and others' : ''})`,
  }
}

import { text } from '../../language/language.ts'
import { fieldsOf, rowFieldWords } from './shapes.ts'

/** A place in a record that a note can stand beside: `fee`, or `guests.0` for the first of the guests. */
export interface FieldPath {
  path: string
  label: string
}

const shared: readonly { name: string; words: { zh: string; en: string } }[] = [
  { name: 'title', words: { zh: '标题', en: 'Title' } },
  { name: 'occurredOn', words: { zh: '发生日期', en: 'Date' } },
  { name: 'district', words: { zh: '辖市区', en: 'District' } },
  { name: 'credit', words: rowFieldWords('credit') },
]

/** All places of a record of this type: its fields, and of each list the rows it has. */
export function fieldPaths(type: string, content: Record<string, unknown>): FieldPath[] {
  const own = fieldsOf(type).flatMap(({ name, words }) => {
    const value = content[name]
    if (!Array.isArray(value)) return [{ path: name, label: text(words) }]
    return value.map((_, index) => ({
      path: `${name}.${index}`,
      label: text({ zh: `${words.zh} 第 ${index + 1} 项`, en: `${words.en} ${index + 1}` }),
    }))
  })
  return [...shared.map(({ name, words }) => ({ path: name, label: text(words) })), ...own]
}

/** What a place is called: the label of its field, with the number of the row where it is one of a list. */
export function pathLabel(type: string, path: string): string {
  const [name = path, index] = path.split('.')
  const words = [...shared, ...fieldsOf(type)].find((field) => field.name === name)?.words
  if (!words) return path
  return index === undefined
    ? text(words)
    : text({ zh: `${words.zh} 第 ${Number(index) + 1} 项`, en: `${words.en} ${Number(index) + 1}` })
}

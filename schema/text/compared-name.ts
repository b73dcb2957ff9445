/*
 * What plays no part where names of organizations are compared, as members of a class of characters: one statement, which
 * `association.folded_name` is filled in with (`db/current-text/name-slots.ts`) and `comparedName` goes by.
 */
export const unseenCharacters =
  '\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB'
export const blankCharacters = '\\s\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000'
/** Characters and, place by place, what each is compared as. */
export const alikeCharacters = { from: '[]{}【】〔〕〖〗•‧・∙⋅', to: '()()()()()·····' }
/** Blanks that tell no words apart: they do between letters of an alphabet alone. */
export const idleBlank = ' (?![a-z0-9\\u00DF-\\u024F])|(?<![a-z0-9.,\\u00DF-\\u024F]) '

const [unseen, blanks, idle] = [`[${unseenCharacters}]`, `[${blankCharacters}]+`, idleBlank].map(
  (pattern) => new RegExp(pattern, 'g'),
) as [RegExp, RegExp, RegExp]
const alike = new Map([...alikeCharacters.from].map((one, place) => [one, alikeCharacters.to[place] ?? one]))

/** The name of an organization as the register compares it, where no database is at hand to ask (`association.folded_name`). */
export const comparedName = (name: string): string =>
  Array.from(name.replace(unseen, '').normalize('NFKC').toLowerCase(), (one) => alike.get(one) ?? one)
    .join('')
    .replace(blanks, ' ')
    .replace(idle, '')
    .trim()

/**
 * The name of an organization as the register compares it, where no database is at hand to ask (`association.folded_name`): width, case, brackets,
 * blanks and what cannot be seen play no part. A blank tells words apart between letters of an alphabet alone.
 */
export const comparedName = (name: string): string =>
  name
    .replace(unseen, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[{【〔〖]/g, '(')
    .replace(/[\]}】〕〗]/g, ')')
    .replace(/[•‧・∙⋅]/g, '·')
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/ (?![a-z0-9\u00df-\u024f])|(?<![a-z0-9.,\u00df-\u024f]) /g, '')
    .trim()

const unseen = new RegExp(
  [
    '(?![\\t-\\r\\u0085])\\p{Cc}',
    '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f]',
    '[\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb]',
  ].join('|'),
  'gu',
)

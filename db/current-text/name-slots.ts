import { alikeCharacters, blankCharacters, idleBlank, unseenCharacters } from '@kexie/schema/compared-name'

/** What the comparing of names leaves to the one statement of what plays no part in it. */
export const nameSlots: Readonly<Record<string, () => string>> = {
  'characters that cannot be seen': () => `'[${unseenCharacters}]'`,
  'characters that are blank': () => `'[${blankCharacters}]+'`,
  'characters that are alike': () => `'${alikeCharacters.from}', '${alikeCharacters.to}'`,
  'blanks that tell no words apart': () => `'${idleBlank}'`,
}

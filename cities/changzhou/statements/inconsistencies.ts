import type { Text } from '@kexie/schema/indicator'

/** Statements that their own document contradicts, by key, with the reckoning that shows it. */
export const inconsistencies: Readonly<Record<string, Text>> = {
  'kexie-2021/municipal-bases-growth': {
    zh: '按文中数字，新建108家、期初149家，增长72.5%；42%是新建数占总数257家的比重。',
    en: 'By its own numbers 108 new bases on 149 are growth of 72.5 %; 42 % is their share in the total of 257.',
  },
  'kexie-2021/provincial-bases-growth': {
    zh: '按文中数字，新建38家、期初52家，增长73.1%；42.2%是新建数占总数90家的比重。',
    en: 'By its own numbers 38 new bases on 52 are growth of 73.1 %; 42.2 % is their share in the total of 90.',
  },
  'expo-2019/editions-held-before': {
    zh: '文中此处称已举办13届，第43段称14届；13届只在2019年展洽会开幕前成立。',
    en: 'It says 13 editions here and 14 in paragraph 43; 13 holds only before the expo of 2019.',
  },
  'expo-2019/editions-held': {
    zh: '文中此处称已举办14届，第7段称13届；14届含2019年一届。',
    en: 'It says 14 editions here and 13 in paragraph 7; 14 includes the expo of 2019.',
  },
  'huaian-2010/annex1-year': {
    zh: '通篇所述为2010年第九届，附件1标题却写2009年，应是沿用了上年的标题。',
    en: 'The text is about the ninth fair, of 2010; the 2009 in the title of annex 1 looks carried over.',
  },
}

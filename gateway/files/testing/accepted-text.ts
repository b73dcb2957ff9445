import fc from 'fast-check'

/** Text as the API accepts it: normalised, trimmed, no controls, no halves of characters. */
export const acceptedText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '_x0041_',
          '_x005F_',
          '_',
          '=',
          '＝',
          '＋',
          '＠',
          '-',
          "'",
          '"',
          ',',
          ';',
          '<',
          '&amp;',
          ']]>',
          '\n',
          '\t',
          '#N/A',
          '1E+20',
          'sep=;',
          '甲',
          '🈳',
          '007',
          '9:00',
        ),
        { maxLength: 6 },
      )
      .map((all) => all.join('')),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu, '')
      .toWellFormed()
      .trim(),
  )

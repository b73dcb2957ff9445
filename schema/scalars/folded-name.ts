/** A name as spellings of it are brought together: width, case and blanks play no part. Who is who the database decides (`folded_name`). */
export const foldedName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase()

import { stringify } from 'yaml'

/** A value as a file of a package has it: what is undefined or null is not written, and no line is broken. */
export const yaml = (value: unknown): string =>
  stringify(JSON.parse(JSON.stringify(value, (_, inner) => inner ?? undefined)), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })

import type { Text } from '@kexie/schema/indicator'
import type { PresentationFlaw } from '@kexie/schema/presentation-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Definitions } from '../definitions/definitions.ts'

/** The service of each indicator in use. */
export const serviceIn =
  ({ codes, find }: Definitions) =>
  (code: string): string | undefined =>
    codes.includes(code) ? find(code)?.service : undefined

/** What is wrong, as a page tells it: at the field of the change, in the names its reader knows. */
export const flawProblem =
  (
    label: Text,
    given: { at: readonly (string | number)[]; received: (path: PresentationFlaw['path']) => string | Text },
  ) =>
  ({ path, expected, received }: PresentationFlaw): ProblemFact => ({
    ...{ code: 'INVALID_VALUE', label, expected },
    field: ['change', ...given.at, ...path].join('.'),
    received: received ?? given.received(path),
  })

/** That something stands there twice. */
export const twiceIn = (
  names: readonly string[],
  label: Text,
  fieldOf: (place: number) => string,
): ProblemFact[] =>
  names.flatMap((name, place) =>
    name !== '' && names.indexOf(name) < place
      ? [{ code: 'ALREADY_EXISTS', field: fieldOf(place), label, received: name } as const]
      : [],
  )

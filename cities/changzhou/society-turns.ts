import { admittedOn } from './registers.ts'
import { type Society, societies } from './societies.ts'
import { cycled } from './spread.ts'

export interface Turn {
  society: Society
  /** How many of the days before were this society's as well. */
  turn: number
}

/**
 * Whose turn it is on each of `days`: the societies admitted by then take turns, `stride` places on each time.
 * A prime stride from 29 up shares no factor with 63 to 72 societies, so that nobody is passed over.
 */
export function societyTurns(days: readonly string[], stride: number): Turn[] {
  const joined = societies.map((society) => ({ society, from: admittedOn(society.name) }))
  const taken = new Map<string, number>()
  return days.map((day, index) => {
    const members = joined.filter(({ from }) => from <= day)
    const { society } = cycled(members, index * stride)
    const turn = taken.get(society.name) ?? 0
    taken.set(society.name, turn + 1)
    return { society, turn }
  })
}

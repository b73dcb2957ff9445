import { admittedOn } from './registers.ts'
import { societies, type Society } from './societies.ts'
import { cycled } from './spread.ts'

export interface Turn {
  society: Society
  /** How many of the days before were this society's as well. */
  turn: number
}

/** Whose turn it is on each of `days`: the societies admitted by then take turns, `stride` places on each time. */
export function societyTurns(days: readonly string[], stride: number): Turn[] {
  const taken = new Map<string, number>()
  return days.map((day, index) => {
    const members = societies.filter(({ name }) => admittedOn(name) <= day)
    const society = cycled(members, index * stride)
    const turn = taken.get(society.name) ?? 0
    taken.set(society.name, turn + 1)
    return { society, turn }
  })
}

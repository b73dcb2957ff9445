/**
 * Thrown where too many ask for something that takes long: nothing was done, and asking again later may well be answered.
 * The reader is told so in his language, with the code BUSY.
 */
export class Busy extends Error {
  constructor() {
    super('too many are waiting')
  }
}

/** What whoever meets `Busy` is told. */
export const busyText = {
  zh: '此刻查询的人过多，请过几秒再试',
  en: 'Too many are asking for this right now; please try again in a few seconds',
}

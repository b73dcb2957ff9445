import { text } from './language.ts'

/** That no answer came at all. */
export const unreachable = (): string =>
  text({ zh: '连不上服务器，请稍后再试。', en: 'The server cannot be reached.' })

import { text } from '../../language/language.ts'

interface Props {
  of: { text: string; meaning: string | null }
}

/** What a published number stands for, beneath its wording, where that is more than itself: 29.9万 is 298,500 至 299,499, 60多 is 60 至 69. */
export const Printed = ({ of: { text: printed, meaning } }: Props) =>
  meaning === null ? null : (
    <small class="block">
      {text({ zh: `公布为 ${printed}（即 ${meaning}）`, en: `Printed as ${printed} (${meaning})` })}
    </small>
  )

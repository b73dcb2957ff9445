import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { ShownOnce } from '../layout/shown-once.tsx'

/** A one-time link as the graph gives it. */
export interface FreshLink {
  path: string
  expiresAt: string
}

interface Props {
  link: FreshLink
  /** Whose account it is. */
  displayName: string
  onClose: () => void
}

/** A one-time link that was just made, to be handed to the holder of the account and to nobody else. */
export function LinkShown({ link, displayName, onClose }: Props) {
  const until = momentText(link.expiresAt, language.value)
  return (
    <>
      <ShownOnce
        message={text({
          zh: `请把此链接交给${displayName}本人，由其自设口令；只显示这一次，用一次即失效，最迟 ${until}：`,
          en: `Hand this link to ${displayName}, who sets the password. It is shown this once, works once, until ${until}:`,
        })}
        value={location.origin + link.path}
      />
      <p class="form-buttons">
        <button type="button" class="primary" onClick={onClose}>
          {text({ zh: '已交给本人', en: 'Handed over' })}
        </button>
      </p>
    </>
  )
}

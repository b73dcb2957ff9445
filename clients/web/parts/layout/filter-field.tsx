import type { InputHTMLAttributes } from 'vue'

interface Props {
  label: string
  /** Holds what is given, mostly in the address. */
  of: { value: string }
  type?: 'search' | 'date' | 'month' | 'number'
  /** What stands for nothing. */
  fallback?: string
  /** Whether every keystroke counts; else what stands there when the field is left. */
  isLive?: boolean
  /** What else the input needs. */
  input?: InputHTMLAttributes
}

/** A field by which a page is narrowed: a text, a day, a month or a year. */
export function FilterField({ label, of, type = 'search', fallback = '', isLive, input }: Props) {
  const give = ({ target }: Event) => {
    const { value } = target as HTMLInputElement
    of.value = isLive ? value : value.trim() || fallback
  }
  return (
    <label class="field">
      {label}
      <input type={type} value={of.value} {...input} {...{ [isLive ? 'onInput' : 'onChange']: give }} />
    </label>
  )
}

interface Props {
  label: string
  /** Why it did not go through; empty where it did. */
  message: string
  isUnderWay: boolean
}

/** The button at the end of a step, and above it why the last try failed. */
export const SendButton = ({ label, message, isUnderWay }: Props) => (
  <>
    {message && (
      <p class="problem" role="alert">
        {message}
      </p>
    )}
    <p class="form-buttons">
      <button type="submit" class="primary" disabled={isUnderWay}>
        {label}
      </button>
    </p>
  </>
)

/** What was done, in words; nothing while nothing was. */
export const Outcome = ({ of }: { of: string }) =>
  of ? (
    <p role="status" class="state">
      {of}
    </p>
  ) : null

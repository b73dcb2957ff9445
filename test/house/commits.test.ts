import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from './source-files.ts'

/** From when on commits are held to it; nothing of what was written before is rewritten. */
const since = '2026-11-29T02:30:00Z'

interface Commit {
  hash: string
  subject: string
  body: string
}

/** Commits since then that are no merges, the newest first; none where the tree came without its history. */
function commits(): Commit[] {
  const format = '%h%x00%s%x00%b%x01'
  try {
    const given = execFileSync('git', ['log', '--no-merges', `--since=${since}`, `--format=${format}`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return given.split('\u0001').flatMap((text) => {
      const [hash = '', subject = '', body = ''] = text.trim().split('\0')
      return hash ? { hash, subject, body } : []
    })
  } catch {
    return []
  }
}

/** What a commit says wrongly. */
function faultsOf({ hash, subject, body }: Commit): string[] {
  return [
    ...(subject.length > 72
      ? [`${hash}: a subject has 72 characters at most, this has ${subject.length}`]
      : []),
    ...(/^[A-Z]/.test(subject) && !/[.。]$/.test(subject)
      ? []
      : [`${hash}: a subject is a sentence without its full stop`]),
    ...(body.trim() ? [] : [`${hash}: a body says why`]),
  ]
}

test('a commit says in 72 characters what changed, and in its body why', () => {
  expect(commits().flatMap(faultsOf)).toEqual([])
})

test('what is no such commit is found', () => {
  const sound = { hash: 'a', subject: 'Let a reader see who reports', body: 'Because he asked.' }
  expect(faultsOf(sound)).toEqual([])
  expect(faultsOf({ ...sound, subject: 'x'.repeat(73) })).toHaveLength(2)
  expect(faultsOf({ ...sound, subject: 'Fix.' })).toHaveLength(1)
  expect(faultsOf({ ...sound, body: ' ' })).toHaveLength(1)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '@kexie/schema/viewer'
import { expect, test } from 'vitest'
import { root, trackedFiles } from './source-files.ts'

/** What a role is called, which alone the pages say of it. */
const words = 'clients/web/viewer/role-words.ts'

/** A role as code names it: a text, a key, a value of an enum. */
const named = new RegExp(`(?<![\\w-])(${roles.join('|')})(?![\\w-])`, 'g')

const rolesIn = (text: string) => [...text.matchAll(named)].map(([role]) => role)

const found = (paths: readonly string[]) =>
  paths.flatMap((path) => rolesIn(readFileSync(join(root, path), 'utf8')).map((role) => `${path}: ${role}`))

test('no page knows a role but by its name: what it offers, the graph says the viewer may', () => {
  const pages = trackedFiles('clients/web/').filter((path) => /\.(tsx?|graphql|html)$/.test(path))
  expect(pages.length).toBeGreaterThan(200)
  expect(found(pages.filter((path) => path !== words))).toEqual([])
  expect(found([words]).length).toBeGreaterThan(5)
})

test('no policy names a role: what it leaves to the table of permissions is filled in', () => {
  const policies = trackedFiles('db/policies/*.sql', 'db/policies/**/*.sql')
  expect(policies.length).toBeGreaterThan(5)
  expect(found(policies)).toEqual([])
})

test('a role is found as a text, a key and a value, and is none in another name', () => {
  expect(rolesIn(`role === 'LEADER' || { REVIEWER: 1 } || ''PUBLIC''`)).toEqual([
    'LEADER',
    'REVIEWER',
    'PUBLIC',
  ])
  expect(rolesIn('REVIEWERS, SERVICE_TOKEN, DISTRICT_REVIEWER_X, a-REPORTER')).toEqual([])
})

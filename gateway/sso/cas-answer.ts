import { readXml } from '../files/workbook/read-xml.ts'

/** What a CAS server answers to a ticket: whose it is, or the code of a refusal. */
export type CasAnswer = { user: string; name: string | null } | { failure: string }

const user = 'serviceResponse/authenticationSuccess/user'
const failed = 'serviceResponse/authenticationFailure'
const attributes = 'serviceResponse/authenticationSuccess/attributes'

/** Attributes that hold what people call somebody, the best first. */
const names = ['displayName', 'cn', 'name'].map((name) => `${attributes}/${name}`)

/**
 * Reads the XML of `p3/serviceValidate` (CAS Protocol 3.0, section 2.5). What says anything else than one user or one refusal is no
 * answer. @throws for what is not well-formed, has a document type, or says both or neither
 */
export function readCasAnswer(content: Buffer): CasAnswer {
  const found = textsIn(content)
  const [users, failures] = [found.get(user) ?? [], found.get(failed) ?? []]
  const [name] = names.flatMap((path) => found.get(path) ?? [])
  const [only, code] = [users[0], failures[0]]
  if (users.length === 1 && failures.length === 0 && only)
    return { user: only, name: name?.slice(0, 100) || null }
  if (users.length === 0 && failures.length === 1 && code) return { failure: code }
  throw new Error('neither one user nor one refusal')
}

/** What stands in each element, by its path; of a refusal its code. */
function textsIn(content: Buffer): Map<string, string[]> {
  const path: string[] = []
  const found = new Map<string, string[]>()
  const add = (value: string) => found.set(path.join('/'), [...(found.get(path.join('/')) ?? []), value])
  let text = ''
  readXml('serviceResponse', content, {
    open: (name, { code = '' }) => {
      if (path.join('/') === user) throw new Error('a user in parts')
      path.push(name)
      text = ''
      if (path.join('/') === failed) add(code)
    },
    text: (more) => {
      text += more
    },
    close: () => {
      if (path.join('/') !== failed) add(text.trim())
      path.pop()
      text = ''
    },
  })
  return found
}

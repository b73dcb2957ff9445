/** SDL that is the same for every record type, so it is written once and reads the same everywhere. */

/** A Relay connection over `type`, called `name` where the field's word is another: edges, nodes, pageInfo, totalCount. */
export function connectionSdl(type: string, name = type): string {
  return `
"""${name} 的一页。 A page of ${type}."""
type ${name}Connection @shareable {
  """本页各项及游标。 Items with their cursors."""
  edges: [${name}Edge!]!
  """本页各项。 The items alone."""
  nodes: [${type}!]!
  """本页的位置。 Where this page lies."""
  pageInfo: PageInfo!
  """符合条件的总数，不限于本页。 All that match, not this page alone."""
  totalCount: Int!
}

"""一项及其游标。 An item with its cursor."""
type ${name}Edge @shareable {
  """作为 after 取其后各项。 Pass as \`after\` for what follows."""
  cursor: String!
  """该项。 The item."""
  node: ${type}!
}`
}

/** The input of `report<plural>`: who reports, how, and one to a thousand rows of `<type>Input`. */
export function reportInputSdl(type: string, plural: string): string {
  return `
"""一次填报 ${type}。 One report of ${type} rows."""
input Report${plural}Input {
  """填报单位。 The reporting organization."""
  organization: ID!
  """幂等键，由调用方选定：同一键、同一内容只写一次。 Chosen by the caller: the same key and content are written once."""
  idempotencyKey: String! @code
  """true：有一行被拒则整批不写。 One refused row refuses them all."""
  atomic: Boolean! = false
  """true：写入后即提交审核。 Submit at once what was written."""
  submit: Boolean! = false
  """true：只检查，什么也不写。 Check only, write nothing."""
  dryRun: Boolean! = false
  """
  为何更正；有一行更正的是已采纳的记录，则必填。审核人，以及看它所计之数的人，都能读到。
  Why; required where a row corrects what was accepted. Read by reviewers, and by whoever reads a figure it counts in.
  """
  reason: String
  """一至一万行。 1 to 10,000 rows."""
  rows: [${type}Input!]! @rows
}`
}

const figures =
  'sums of accepted records, which anybody signed in may add up; what is confidential of them the figures withhold'
const register = 'a register of the city, which anybody may look up'
const setting = 'how the city works, told to everybody who reports'

/** Tables and views that a subgraph's role may read without row security, each with why nobody has to be proven for it. */
export const openTables: Readonly<Record<string, string>> = {
  'association.city': 'what the city is called, which stands above every page',
  'association.district': register,
  'association.district_outline': register,
  'association.identity_merge': 'who was merged into whom: asked for whoever calls before he is claimed',
  'association.membership': register,
  'association.person_role': register,
  'events.event_series': register,
  'metrics.area': register,
  'metrics.scope': register,
  'metrics.indicator': setting,
  'metrics.rule': setting,
  'metrics.rule_build': setting,
  'metrics.rule_in_force': setting,
  'metrics.rule_term': setting,
  'metrics.ledger_entry': figures,
  'metrics.cube_distinct': figures,
  'metrics.cube_month': figures,
  'metrics.cube_record': figures,
  'metrics.cube_subject': figures,
  'metrics.cube_year': figures,
  'metrics.source': 'documents that were published',
  'metrics.statement': 'what published documents claimed',
  'metrics.edition': 'what was published',
  'metrics.edition_withdrawal': 'what was published, and taken back in public',
  'metrics.target': 'what the city set itself, published with its figures',
  'metrics.target_revision': 'what the city set itself before',
  'metrics.action_plan': 'what the city set itself, published with its figures',
  'reporting.confidential_type': setting,
  'reporting.open_type': setting,
  'reporting.form': setting,
  'reporting.lawful_step': setting,
  'reporting.permission': setting,
  'reporting.duty': setting,
  'reporting.review_rule': setting,
}

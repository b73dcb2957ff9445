/** The question of the five-year review, whole: its plan is warm before anybody asks. */
export const leadersQuery = reviewOf('figures')

/** What the explorer opens with: the part of the review that the records of the events subgraph answer. */
export const exampleQuery = `# 五年概览：逐年、分区、公布数与记录的对照、依据。去掉 (home: "events") 即为全部指标。
# 按 Ctrl-Enter 运行 · the five-year review; without (home: "events") it has every indicator.
${reviewOf('figures(home: "events")')}`

function reviewOf(figures: string): string {
  return `{
  review(from: 2017, to: 2021) {
    services {
      name
      ${figures} {
        indicator { code name unit definition }
        value
        relation
        years { year value }
        districts { district { name } value }
        target { value achievement }
        statement { value wording source { title paragraph } }
        reconciliation
        evidence(first: 3) { nodes { occurredOn organization { name } record { title } } }
      }
    }
  }
}
`
}

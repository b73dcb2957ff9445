/** The question of the five-year review: what the explorer opens with, and the plan that is warm before anybody asks. */
export const leadersQuestion = `# 五年概览：四个服务、逐年、分区、公布数与记录的对照、依据
{
  review(from: 2017, to: 2021) {
    services {
      name
      figures {
        indicator { code name unit definition }
        value
        relation
        years { year value }
        districts { district { name } value }
        target { value achievement }
        statement { value wording source { title paragraph } }
        reconciliation
        evidence(first: 3) { nodes { record { title organization { name } } } }
      }
    }
  }
}
`

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What the gateway counts about itself, in Prometheus' text format at /metrics. */
export const registry = new Registry()

collectDefaultMetrics({ register: registry })

export const requestSeconds = new Histogram({
  name: 'kexie_request_seconds',
  help: 'Time from a GraphQL request to its answer, in seconds.',
  labelNames: ['outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
})

export const subgraphFetches = new Counter({
  name: 'kexie_subgraph_fetches_total',
  help: 'Calls of the gateway to a subgraph.',
  labelNames: ['subgraph', 'outcome'],
  registers: [registry],
})

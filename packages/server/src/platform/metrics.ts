import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What Prometheus may read. Labels hold names of routes, lanes and kinds: never ids of people or titles. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const tasks = new Counter({
    name: 'tasks_total',
    help: 'Tasks that came to an end of a try, by kind and outcome.',
    labelNames: ['kind', 'outcome'],
    registers: [registry],
  })
  const lag = new Histogram({
    name: 'task_lag_seconds',
    help: 'From when a task was due to when it was started.',
    labelNames: ['lane'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 600],
    registers: [registry],
  })
  const lanes = new Gauge({
    name: 'tasks_held',
    help: 'Tasks in each lane, by state.',
    labelNames: ['lane', 'state'],
    registers: [registry],
  })
  const scanAge = new Gauge({
    name: 'worker_scan_age_seconds',
    help: 'Since this server last looked for due tasks.',
    labelNames: ['lane'],
    registers: [registry],
  })
  const streamClients = new Gauge({
    name: 'stream_clients',
    help: 'Browsers that listen to the live stream.',
    registers: [registry],
  })
  return { registry, requests, tasks, lag, lanes, scanAge, streamClients }
}

export type Metrics = ReturnType<typeof createMetrics>

import { parentPort, workerData } from 'node:worker_threads'

/**
 * Ends the whole process as soon as it takes more memory than it may, of whatever kind, or more processor time for one file. A
 * thread of its own, since a file that takes too much leaves the main one no moment to notice.
 */
const { memory, seconds } = workerData as { memory: number; seconds: number }

/** Milliseconds between looks: what a process can fill in that time stands above the limit. */
const pace = 20

let begun = Number.POSITIVE_INFINITY
const processorTime = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

parentPort?.on('message', (word) => {
  begun = word === 'begin' ? processorTime() : Number.POSITIVE_INFINITY
})
setInterval(() => {
  if (process.memoryUsage.rss() > memory || processorTime() - begun > seconds)
    process.kill(process.pid, 'SIGKILL')
}, pace)
